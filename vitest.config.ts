import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
          setupFiles: ['tests/unit/seed.ts'],
          testTimeout: 60_000,
        },
      },
      // Each of these has a browser to itself and kills it.
      {
        test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], fileParallelism: false, testTimeout: 300_000 },
      },
    ],
  },
})
