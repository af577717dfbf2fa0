import type { Command } from 'commander'
import { program } from 'limpid'

/** The command line's own help, command by command. */
export function commandLinePage(): string {
  const limpid = program('en')
  const commands = limpid
    .createHelp()
    .visibleCommands(limpid)
    .filter((command) => command.name() !== 'help')
  return `# Command line

Made by \`npm run docs\` from the program itself. Exit statuses: [errors](errors.md).

\`\`\`text
${help(limpid)}
\`\`\`
${commands.map((command) => `\n## limpid ${command.name()}\n\n\`\`\`text\n${help(command)}\n\`\`\`\n`).join('')}`
}

function help(command: Command): string {
  command.configureHelp({ helpWidth: 110 })
  return command
    .helpInformation()
    .trimEnd()
    .replaceAll(/ \(default: one a core\)/g, '')
}
