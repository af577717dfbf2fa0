export { build, type BuildOptions } from './build/build.ts'
export { program } from './commands/program.ts'
export { joinRules, type JoinRule } from './join/join-rules.ts'
export { publishedSchemas } from './disclosure/published-schemas.ts'
