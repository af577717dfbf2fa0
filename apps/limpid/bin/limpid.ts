#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// The program is started once a worker: what Node makes of its source is kept between starts.
enableCompileCache()
const { main } = await import('../src/commands/main.ts')
process.exitCode = await main(process.argv)
