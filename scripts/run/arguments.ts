import { Complaint } from './complaint.ts'

export interface Arguments {
  /** What stands before a second `--`, without the options. */
  names: string[]
  /** Options as they were written: `--port 5800` is { port: '5800' }, `--fresh` is { fresh: true }. */
  options: Record<string, string | true>
  /** What stands after a second `--`: handed on as it is. */
  rest: string[]
}

/** Reads a script's arguments; complains about an option that it doesn't know. */
export function readArguments(args: string[], known: { values?: string[]; flags?: string[] }): Arguments {
  const end = args.indexOf('--')
  const queue = end < 0 ? [...args] : args.slice(0, end)
  const result: Arguments = { names: [], options: {}, rest: end < 0 ? [] : args.slice(end + 1) }
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    const [option, inline] = arg.replace(/^--/, '').split('=', 2) as [string, string | undefined]
    if (!arg.startsWith('-')) result.names.push(arg)
    else if (known.flags?.includes(option)) result.options[option] = true
    else if (known.values?.includes(option)) {
      const value = inline ?? queue.shift()
      if (!value) throw new Complaint(`--${option} needs a value, such as --${option} 5800.`)
      result.options[option] = value
    } else {
      const all = [...(known.values ?? []), ...(known.flags ?? [])].map((name) => `--${name}`)
      throw new Complaint(
        `There is no option ${arg}: ${all.length ? `known are ${all.join(', ')}` : 'none is known'}.`,
      )
    }
  }
  return result
}
