import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['endstate-source', 'node', 'import', 'module', 'default'] },
  ssr: { resolve: { conditions: ['endstate-source', 'node', 'import', 'module', 'default'] } },
  test: {
    setupFiles: ['test/property-seed.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    isolate: false,
    // Two at a time also on two cores: many tests wait for a process they started.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
