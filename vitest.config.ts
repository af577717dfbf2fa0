import { defineConfig } from 'vitest/config'
import { PlainReporter } from './.ci/plain-reporter.ts'

export default defineConfig({
  test: {
    include: ['{packages,apps,sample,docs}/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    reporters: ['default', new PlainReporter()],
  },
})
