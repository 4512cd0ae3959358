/** Completion scripts for the shells, written from the list of commands so that they cannot fall behind it. */

/** Shells a script can be written for. */
export const shells = ['bash', 'zsh', 'fish'] as const

/** What can be completed. */
export interface CompletionWords {
  commands: { name: string; says: string; options: string[] }[]
  cases: string[]
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

function bash({ commands, cases }: CompletionWords): string {
  const branches = commands.map(
    ({ name, options }) => `    ${name}) words=${quoted([...options, ...cases].join(' '))} ;;`,
  )
  return `_endstate() {
  local current=\${COMP_WORDS[COMP_CWORD]} words
  if [ "$COMP_CWORD" -eq 1 ]; then
    words=${quoted(commands.map((command) => command.name).join(' '))}
  else
    case \${COMP_WORDS[1]} in
${branches.map((line) => `  ${line}`).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}
complete -o filenames -F _endstate endstate
`
}

function zsh({ commands, cases }: CompletionWords): string {
  const described = commands.map(
    ({ name, says }) => `    ${quoted(`${name}:${says.replaceAll(':', '\\:')}`)}`,
  )
  const branches = commands.map(
    ({ name, options }) => `    ${name}) compadd -- ${[...options, ...cases].map(quoted).join(' ')} ;;`,
  )
  return `#compdef endstate
_endstate() {
  local -a commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case $words[2] in
${branches.join('\n')}
  esac
  _files
}
compdef _endstate endstate
`
}

function fish({ commands, cases }: CompletionWords): string {
  const lines = commands.flatMap(({ name, says, options }) => [
    `complete -c endstate -n __fish_use_subcommand -a ${name} -d ${quoted(says)}`,
    ...options.map(
      (option) =>
        `complete -c endstate -n '__fish_seen_subcommand_from ${name}' -l ${option.replace(/^--/, '')}`,
    ),
  ])
  const places = cases.map((name) => `complete -c endstate -n 'not __fish_use_subcommand' -a ${quoted(name)}`)
  return `${[...lines, ...places].join('\n')}\n`
}

/** The script for one shell. */
export function completionScript(shell: (typeof shells)[number], words: CompletionWords): string {
  return { bash, zsh, fish }[shell](words)
}
