import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { arucoAsModule } from './scripts/aruco-plugin.ts'
import { early, firstScreen, startScripts } from './scripts/early-plugin.ts'
import { packs } from './scripts/packs-plugin.ts'

const here = import.meta.dirname
const { version } = JSON.parse(readFileSync(resolve(here, 'package.json'), 'utf8'))
const phaserLite = resolve(here, 'src/stage/phaser-lite.cjs')
const phaserDevice = resolve(here, 'src/stage/phaser-device.cjs')

process.env.VITE_VERSION ??= version
process.env.VITE_BUILT ??= String(Date.now())

/** While developing, styles are put in by script; what is shipped allows none of that. */
const looserWhileServing: Plugin = {
  name: 'looser-while-serving',
  apply: 'serve',
  transformIndexHtml: html =>
    html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'").replace(/require-trusted-types.*ban-sang/, ''),
}

export default defineConfig(({ command }) => ({
  base: './',
  publicDir: 'assets/public',
  resolve: {
    alias: [
      // The lite entry is CommonJS, which only the build takes. The whole of Phaser is one flag away in a build too.
      ...(command === 'serve' || process.env.PHASER === 'full'
        ? []
        : [
            { find: /^phaser$/, replacement: phaserLite },
            { find: /^(\.|\.\.(\/\.\.)*\/device)\/(Canvas)?Features$/, replacement: phaserDevice },
          ]),
      { find: 'phaser-src', replacement: resolve(here, 'node_modules/phaser/src') },
      // The spreadsheet libraries would start workers from blob addresses, which the security policy forbids.
      { find: /^fflate$/, replacement: resolve(here, 'src/desk/fflate-here.ts') },
      { find: 'phaser3spectorjs', replacement: resolve(here, 'src/stage/empty.js') },
    ],
  },
  // Phaser's own build replaces these by booleans.
  define: {
    'typeof WEBGL_RENDERER': 'true',
    'typeof CANVAS_RENDERER': 'true',
    'typeof WEBGL_DEBUG': 'false',
    'typeof EXPERIMENTAL': 'false',
    'typeof FEATURE_SOUND': 'false',
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    // What the built game consists of, for whoever carries a part of it elsewhere.
    manifest: 'parts.json',
    rolldownOptions: {
      output: {
        codeSplitting: { groups: startScripts() },
        // Voices lie apart, so that they can be left out of what is stored before the game can be played offline.
        assetFileNames: ({ originalFileNames: [name = ''] }) =>
          name.startsWith('assets/voices/') ? 'assets/voices/[name]-[hash][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  // The desk's worker fetches its readers when a file needs them.
  worker: { format: 'es', plugins: () => [arucoAsModule()] },
  plugins: [
    arucoAsModule(),
    packs(),
    early(),
    firstScreen(),
    looserWhileServing,
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Bản Sáng',
        short_name: 'Bản Sáng',
        lang: 'vi',
        start_url: './',
        display: 'standalone',
        orientation: 'any',
        background_color: '#131d43',
        theme_color: '#131d43',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,webp,json,mp3,ogg,woff2,webmanifest,xlsx}'],
        globIgnores: ['assets/voices/**'],
        maximumFileSizeToCacheInBytes: 3e6,
        clientsClaim: true,
        skipWaiting: false,
        cleanupOutdatedCaches: true,
        navigateFallback: 'index.html',
        inlineWorkboxRuntime: true,
      },
    }),
  ],
  server: { strictPort: true },
}))
