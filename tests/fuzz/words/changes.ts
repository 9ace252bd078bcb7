import type { Client } from '../client.ts'
import { type SheetView, textsOf } from '../page/sheet-view.ts'
import type { Run } from '../run.ts'
import { wordsIn } from './word.ts'

/** The sheet before and after something that a person did at once. */
export interface Around {
  before: SheetView
  after: SheetView
}

/** Notes what a person's own act has changed: which words it took away and brought back, and which lines. */
export function noteChanges(run: Run, client: Client, { before, after }: Around, act: string): void {
  const [were, are] = [textsOf(before), textsOf(after)]
  let changes = 0
  for (const place of were.keys())
    if (!are.has(place)) {
      run.removed.add(place)
      changes += 1
    }
  for (const [place, text] of are) {
    if (!were.has(place) && !run.made.has(place))
      run.made.set(place, { author: client.number, atMs: Date.now() })
    const [had, has] = [wordsIn(were.get(place) ?? ''), wordsIn(text)]
    for (const word of had.filter((one) => !has.includes(one))) {
      changes += 1
      run.log(`  ${act} took ${word}`)
      // a colleague's own change may arrive at this moment; what of theirs is gone in the end counts as lost
      if (run.ledger.authorOf(word) === client.number) run.ledger.set(word, 'out')
    }
    for (const word of has.filter((one) => !had.includes(one))) {
      changes += 1
      run.log(`  ${act} brought ${word}`)
      if (run.ledger.authorOf(word) === client.number) run.ledger.set(word, 'in')
    }
  }
  if (changes === 0 && (act === 'undo' || act === 'redo')) openHidden(run, client, are)
}

/** What is undone in a removed line can't be seen. */
function openHidden(run: Run, client: Client, shown: ReadonlyMap<string, string>): void {
  const visible = new Set([...shown.values()].flatMap(wordsIn))
  for (const word of run.ledger.of(client.number))
    if (!visible.has(word.text)) {
      run.ledger.set(word.text, 'open')
      run.torn.add(word.text)
    }
}
