import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A commit of the functions as scripts/saves/write-journal.cjs noted it; documents are as the REST API writes them. */
export interface Step {
  id: string
  /** When it was noted, before the emulator had it. */
  at: number
  reads: { name: string; version: string | null; fields?: Fields }[]
  writes: Write[]
}

type Fields = Record<string, object>

/** One write of a commit request. */
export type Write =
  | { delete: string }
  | {
      update: { name: string; fields: Fields }
      updateMask?: { fieldPaths: string[] }
      updateTransforms?: object[]
    }

interface Ending {
  id: string
  at: number
  ended: 'done' | 'failed'
}

const FILE = 'journal.jsonl'
/** A transaction that was noted so long before a save has ended by the time of the save. */
const LONGEST_MS = 60_000

/** The file that the functions write to. */
export const journalIn = (data: string): string => join(data, FILE)

/** How many bytes have been noted since the last `turnPage`. */
export function notedBytes(data: string): number {
  return existsSync(journalIn(data)) ? statSync(journalIn(data)).size : 0
}

/** A save begins: what is noted from now on goes into a new file. */
export function turnPage(data: string, begun: Date): void {
  if (existsSync(journalIn(data))) renameSync(journalIn(data), join(data, `journal-${begun.getTime()}.jsonl`))
}

/** Removes the pages that no save of the given time or later needs. */
export function dropPages(data: string, oldest: Date): void {
  for (const [name, turned] of pages(data)) if (turned < oldest.getTime()) rmSync(join(data, name))
}

/** The steps that a save which began at the given time may lack, in the order in which they were taken. */
export function stepsSince(data: string, begun: Date): Step[] {
  const files = [...pages(data).map(([name]) => name), ...(existsSync(journalIn(data)) ? [FILE] : [])]
  const lines = files.flatMap((name) => readFileSync(join(data, name), 'utf8').split('\n')).flatMap(parsed)
  const endings = new Map(lines.flatMap((line) => ('ended' in line ? [[line.id, line] as const] : [])))
  const steps = lines.filter((line) => 'writes' in line)
  return steps.filter((step, index) => {
    const ending = endings.get(step.id)
    if (ending) return ending.ended === 'done' && ending.at >= begun.getTime()
    return step.at >= begun.getTime() - LONGEST_MS && !isContradicted(step, steps.slice(index + 1))
  })
}

/**
 * Whether a step that nobody saw the end of did not happen: a later one read the same version of a document that it
 * would have changed.
 */
function isContradicted(step: Step, later: Step[]): boolean {
  const changed = new Set(step.writes.map(nameOf))
  const before = new Map(step.reads.map(({ name, version }) => [name, version]))
  return later.some(({ reads }) =>
    reads.some(({ name, version }) => changed.has(name) && before.get(name) === version),
  )
}

/** The document that a write is about. */
export const nameOf = (write: Write): string => ('delete' in write ? write.delete : write.update.name)

function pages(data: string): [name: string, turned: number][] {
  return globSync('journal-*.jsonl', { cwd: data })
    .map((name): [string, number] => [name, Number(/\d+/.exec(name)?.[0])])
    .sort(([, one], [, other]) => one - other)
}

/** A crash may cut off the last line. */
function parsed(line: string): (Step | Ending)[] {
  try {
    return line ? [JSON.parse(line) as Step | Ending] : []
  } catch {
    return []
  }
}
