import type { Agreed } from './quiet.ts'
import type { Run } from './run.ts'
import { remainsOf } from './words/remains.ts'

/** Checks what all have agreed on: no word lost, doubled or torn, no line lost or made by nobody. */
export function judge(run: Run, { stored }: Agreed): void {
  const texts = new Map([
    ...['notes', 'footer'].map((field) => [field, stored.header[field] ?? ''] as const),
    ...stored.lines.map(({ id, description }) => [id, description] as const),
  ])
  run.problems.push(...run.ledger.judge(texts))
  for (const [place, text] of texts) {
    const remains = remainsOf(text, baseTexts, [...run.torn])
    if (remains !== '') run.problems.push(`torn in ${place}: ${remains} of ${text}`)
  }
  if (run.problems.length > 0)
    for (const [place, text] of texts) run.log(`the document has ${place}: ${text}`)
  const ids = new Set(stored.lines.map(({ id }) => id))
  for (const [id, { author }] of run.made)
    if (!ids.has(id)) run.problems.push(`lost: the line ${id} of ${author}`)
  for (const { id, removed } of stored.lines) {
    if (removed && !run.removed.has(id)) run.problems.push(`removed by nobody: the line ${id}`)
    run.made.set(id, run.made.get(id) ?? { author: -1, atMs: 0 })
  }
}

/** The number of lines that an invoice begins with. */
export const firstLines = 3

const baseTexts = Array.from({ length: firstLines }, (_, index) => `Line ${index + 1}`)
