import type { Plugin } from 'vite'

/** The library that finds the borders of paper cards hangs what it has on "this", which a module has not. */
export const arucoAsModule = (): Plugin => ({
  name: 'aruco-as-module',
  transform: {
    filter: { id: /js-aruco2\/src\/cv\.js$/ },
    handler: code => code.replace(/var CV = CV \|\| \{\};\s*this\.CV = CV;/, 'const CV = {};\nexport default { CV };'),
  },
})
