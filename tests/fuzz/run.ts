import type { Client } from './client.ts'
import type { Ledger } from './words/ledger.ts'

/** Everything that a run knows of itself. */
export interface Run {
  org: string
  invoice: string
  clients: readonly Client[]
  ledger: Ledger
  /** Lines that somebody has removed at any time. */
  removed: Set<string>
  /** Words that may be there in part: their author was killed while typing them. */
  torn: Set<string>
  /** Lines that were there before, and those that people have made. */
  made: Map<string, { author: number; atMs: number }>
  /** How often each kind of operation was done. */
  counts: Map<string, number>
  problems: string[]
  log: (line: string) => void
}

/** A number that no field has had before in this run. */
export const newNumber = ({ counts }: Run): string => {
  const count = (counts.get('number') ?? 0) + 1
  counts.set('number', count)
  return String(1 + count)
}
