import { defineConfig } from 'vitest/config'
import { PlainReporter } from './.ci/plain-reporter.ts'

export default defineConfig({
  test: {
    include: ['{packages,apps,sample,docs}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', new PlainReporter()],
  },
})
