import { parseArgs } from 'node:util'
import { Complaint } from './complaint.ts'

export interface Arguments {
  /** The words before a second `--` that are not options. */
  names: string[]
  /** Options as written: `--port 5800` is { port: '5800' }, `--fresh` is { fresh: true }. */
  options: Record<string, string | true>
  /** Everything after a second `--`, passed on unchanged. */
  rest: string[]
}

/** Reads a script's arguments; refuses an unknown option, and an option without its value. */
export function readArguments(args: string[], known: { values?: string[]; flags?: string[] }): Arguments {
  const { values = [], flags = [] } = known
  const end = args.includes('--') ? args.indexOf('--') : args.length
  const { tokens, positionals } = parseArgs({
    args: args.slice(0, end),
    options: {
      ...Object.fromEntries(values.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
    },
    allowPositionals: true,
    // node's own errors don't list the known options
    strict: false,
    tokens: true,
  })
  const options: Arguments['options'] = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (flags.includes(token.name)) options[token.name] = true
    else if (!values.includes(token.name)) throw unknown(token.rawName, [...values, ...flags])
    else if (token.value) options[token.name] = token.value
    else throw new Complaint(`--${token.name} needs a value, such as --${token.name} 5800.`)
  }
  return { names: positionals, options, rest: args.slice(end + 1) }
}

function unknown(option: string, known: string[]): Complaint {
  const all = known.map((name) => `--${name}`)
  return new Complaint(
    `There is no option ${option}: ${all.length ? `known are ${all.join(', ')}` : 'none is known'}.`,
  )
}
