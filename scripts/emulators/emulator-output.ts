import type { ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/** The number of last lines that show why the emulators ended. */
const KEPT_LINES = 40

/**
 * Copies the emulators' output to a log and to the listener. `ready` resolves when they report it; `ended`
 * resolves when they end, with their last lines.
 */
export function readinessOf(
  child: ChildProcess,
  logFile: string,
  onLine?: (line: string) => void,
): { ready: Promise<undefined>; ended: Promise<string> } {
  const log = createWriteStream(logFile)
  const kept: string[] = []
  const { promise: ready, resolve: announce } = Promise.withResolvers<undefined>()
  let unfinished = ''
  const read = (chunk: Buffer) => {
    log.write(chunk)
    const lines = stripVTControlCharacters(unfinished + chunk.toString()).split('\n')
    unfinished = lines.pop() ?? ''
    for (const line of lines) {
      onLine?.(line)
      if (line.includes('All emulators ready!')) announce(undefined)
    }
    kept.push(...lines)
    kept.splice(0, kept.length - KEPT_LINES)
  }
  child.stdout?.on('data', read)
  child.stderr?.on('data', read)
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(kept.join('\n'))))
  return { ready, ended }
}
