import { turnOnce } from './acts.ts'
import type { Client } from './client.ts'
import { textElement } from './page/sheet-view.ts'
import { quiet, seenOf } from './quiet.ts'
import type { Random } from './random.ts'
import type { Run } from './run.ts'
import { noteChanges } from './words/changes.ts'
import { typeWord } from './words/typing.ts'

/**
 * n undos and n redos with nothing between give back the state before, with what a colleague has typed meanwhile: with
 * everybody else at rest, both states can be compared whole.
 */
export async function checkUndoLaw(run: Run, random: Random): Promise<void> {
  const client = run.clients[random.whole(0, run.clients.length - 1)]!
  const before = await quiet(run)
  if (!before) return
  const depth = random.whole(1, 12)
  let undos = 0
  run.log(`law: ${client.number} undoes up to ${depth}`)
  while (undos < depth && (await client.read()).canUndo) {
    noteChanges(run, client, await turnOnce(client, 'Undo'), 'undo')
    undos += 1
  }
  const word = random.next() < 0.6 ? await colleagueTypes(run, client, random) : null
  for (let turn = 0; turn < undos; turn += 1) noteChanges(run, client, await turnOnce(client, 'Redo'), 'redo')
  const after = await quiet(run)
  if (!after) return
  const was = seenOf(before.view)
  const is = seenOf(after.view)
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const now = word === null ? is.get(key) : is.get(key)?.replace(word, '')
    if (was.get(key) !== now)
      run.problems.push(`undo law of ${client.number}, ${undos} times: ${key} was ${was.get(key)}, is ${now}`)
  }
}

/** A colleague types a word while my changes are undone; resolves to the word. */
async function colleagueTypes(run: Run, me: Client, random: Random): Promise<string | null> {
  const colleague = run.clients.find((one) => one !== me)
  if (!colleague) return null
  const { lines } = await colleague.read()
  const places = ['notes', 'footer', ...lines.map(({ id }) => id)].map(textElement)
  const place = places[random.whole(0, places.length - 1)]!
  const part = random.next()
  if (
    !(await colleague.page.evaluate(([id, at]) => globalThis.fuzz.placeCaret(id, at), [place, part] as const))
  )
    return null
  await typeWord(run, colleague, { place, keyMs: 20, composes: false })
  await colleague.blur()
  // it has arrived before mine are redone
  await me.page.waitForTimeout(1_500)
  return run.ledger.of(colleague.number).at(-1)?.text ?? null
}
