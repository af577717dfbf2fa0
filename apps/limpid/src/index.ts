export { build, type BuildOptions } from './build/build.ts'
export { program } from './commands/program.ts'
export { publishedSchemas } from './disclosure/published-schemas.ts'
