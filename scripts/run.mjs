// Runs a TypeScript script of this repository on Node 20, which cannot read types itself:
//   node scripts/run.mjs scripts/new-level.ts AT99
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [script, ...args] = process.argv.slice(2)
if (!script) throw new Error('Say which script to run.')
process.argv = [process.argv[0], resolve(script), ...args]
await runnerImport(resolve(script), { configFile: false, logLevel: 'error' })
