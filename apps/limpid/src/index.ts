export { build, type BuildOptions } from './build/build.ts'
export { program } from './commands/program.ts'
