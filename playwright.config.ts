import { defineConfig } from 'playwright/test'
import { FLAGS, findChromium } from './scripts/browser.mjs'

const PORT = 4317

export default defineConfig({
  testDir: 'tests/e2e',
  // Two pages share one software GPU here: few workers, patient waits on what is seen, never on the clock.
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.CI ? [['dot'], ['json', { outputFile: 'test-results/report.json' }]] : 'list',
  use: {
    baseURL: `http://localhost:${PORT}/`,
    locale: 'vi-VN',
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: findChromium() ?? undefined, args: FLAGS },
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
})
