import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { packs } from './scripts/packs-plugin'

const here = import.meta.dirname
const phaserLite = resolve(here, 'src/stage/phaser-lite.cjs')

export default defineConfig({
  base: './',
  publicDir: 'assets/public',
  resolve: {
    alias: [
      // The whole of Phaser is one flag away, for the day when a part that the lite entry leaves out is needed.
      ...(process.env.PHASER === 'full' ? [] : [{ find: /^phaser$/, replacement: phaserLite }]),
      { find: 'phaser-src', replacement: resolve(here, 'node_modules/phaser/src') },
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
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: false, chunkSizeWarningLimit: 900 },
  plugins: [
    packs(),
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
        globPatterns: ['**/*.{js,css,html,svg,json,mp3,ogg,woff2,webmanifest,xlsx}'],
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
})
