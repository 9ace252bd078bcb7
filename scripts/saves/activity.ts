import { readFileSync } from 'node:fs'

/**
 * How many bytes a process has received, in files and over the network; undefined where only Linux tells. An
 * idle emulator receives none, each request counts.
 */
export function receivedBytes(processId: number | undefined): number | undefined {
  try {
    return Number(/rchar: (\d+)/.exec(readFileSync(`/proc/${processId ?? ''}/io`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}
