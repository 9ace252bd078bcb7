import type { Client } from './client.ts'
import type { Operation, OperationKind } from './operations.ts'
import type { Key } from './page/page-tools.ts'
import { type SheetView, textElement } from './page/sheet-view.ts'
import { newNumber, type Run } from './run.ts'
import { noteChanges, type Around } from './words/changes.ts'
import { typeWord } from './words/typing.ts'

type Act = (run: Run, client: Client, operation: Operation, sheet: SheetView) => Promise<void>

/** What each operation does on a page. */
export const acts: Readonly<Record<OperationKind, Act>> = {
  type: typing(false),
  compose: typing(true),
  erase,
  edit,
  insert,
  remove,
  move,
  paste,
  undo,
  wait: () => Promise.resolve(),
  offline: (run, client) => {
    run.log(`${client.number} ${client.isOffline ? 'comes back' : 'goes offline'}`)
    return client.setOffline(!client.isOffline)
  },
  reload: (run, client) => kill(run, client, 'reload'),
  close: (run, client) => kill(run, client, 'close'),
  crash: (run, client) => kill(run, client, 'crash'),
}

const chosen = <T>(all: readonly T[], part: number): T | undefined => all[Math.floor(part * all.length)]
const standing = ({ lines }: SheetView) => lines.filter(({ isGone }) => !isGone)

function typing(composes: boolean): Act {
  return async (run, client, { where, how, keyMs }, sheet) => {
    const places = ['notes', 'footer', ...standing(sheet).map(({ id }) => id), sheet.blank]
    const place = textElement(chosen(places, where) ?? 'notes')
    const isThere = await client.page.evaluate(([id, part]) => globalThis.fuzz.placeCaret(id, part), [
      place,
      how,
    ] as const)
    if (!isThere) return
    if (place === textElement(sheet.blank))
      run.made.set(sheet.blank, { author: client.number, atMs: Date.now() })
    const word = await typeWord(run, client, { place, keyMs, composes })
    // a pause makes the line: what was typed before it goes with the line, and undo takes back the rest first
    if (place === textElement(sheet.blank)) run.torn.add(word)
  }
}

/** Erases a word of one's own. */
async function erase(run: Run, client: Client, { where }: Operation, sheet: SheetView): Promise<void> {
  const mine = run.ledger.of(client.number).filter(({ state }) => state === 'in')
  const word = chosen(mine, where)
  const places = ['notes', 'footer', ...standing(sheet).map(({ id }) => id)]
  if (!word) return
  const changed = await client.page.evaluate(
    ([ids, text]) =>
      globalThis.fuzz.around(() => {
        const found = ids.some((id) => globalThis.fuzz.select(id, text))
        const field = document.activeElement as HTMLTextAreaElement
        if (!found) return
        field.setRangeText('')
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }),
    [places.map(textElement), word.text] as const,
  )
  run.log(`${client.number} erases ${word.text}`)
  noteChanges(run, client, changed, 'erase')
}

async function edit(
  run: Run,
  client: Client,
  { where, how, keyMs }: Operation,
  sheet: SheetView,
): Promise<void> {
  const lines = standing(sheet).map(({ id }) => `field-line-${id}`)
  const fields = [
    'field-poNumber',
    'field-buyerReference',
    'field-contractName',
    ...lines.map((line) => `${line}-${how < 0.6 ? 'quantityThousandths' : 'unitPriceMillionths'}`),
  ]
  const field = chosen(fields, where) ?? 'field-poNumber'
  const isThere = await client.page.evaluate((id) => {
    const control = document.getElementById(id) as HTMLInputElement | null
    control?.focus()
    control?.select()
    return control !== null && document.activeElement === control
  }, field)
  if (!isThere) return
  const value = newNumber(run)
  run.log(`${client.number} sets ${field} to ${value}`)
  for (const digit of value) await client.page.keyboard.press(digit, { delay: keyMs })
}

/** A new line below another one, with a word in it. */
async function insert(run: Run, client: Client, operation: Operation, sheet: SheetView): Promise<void> {
  const above = chosen(standing(sheet), operation.where)
  if (!above) return
  const changed = await press(client, textElement(above.id), { key: 'Enter' })
  // a line is added below once what was typed is written
  await client.page.waitForTimeout(50)
  const now = await client.read()
  const place = now.focused
  const line = /^field-line-(.+)-description$/.exec(place)?.[1]
  noteChanges(run, client, changed, 'insert')
  if (line === undefined || line === above.id) return
  run.log(`${client.number} inserts ${line} below ${above.id}`)
  run.made.set(line, { author: client.number, atMs: Date.now() })
  await typeWord(run, client, { place, keyMs: operation.keyMs, composes: false })
}

async function remove(run: Run, client: Client, { where }: Operation, sheet: SheetView): Promise<void> {
  const lines = standing(sheet)
  const line = chosen(lines, where)
  if (!line || lines.length < 3) return
  run.log(`${client.number} removes ${line.id}`)
  run.removed.add(line.id)
  await press(client, textElement(line.id), { key: 'Delete', altKey: true })
}

async function move(run: Run, client: Client, { where, how }: Operation, sheet: SheetView): Promise<void> {
  const line = chosen(standing(sheet), where)
  if (!line) return
  run.log(`${client.number} moves ${line.id} ${how < 0.5 ? 'up' : 'down'}`)
  await press(client, textElement(line.id), { key: how < 0.5 ? 'ArrowUp' : 'ArrowDown', altKey: true })
}

async function paste(run: Run, client: Client, { where, how }: Operation, sheet: SheetView): Promise<void> {
  const place = textElement(
    chosen([sheet.blank, ...standing(sheet).map(({ id }) => id)], where * where) ?? '',
  )
  const there = await client.page.evaluate((id) => globalThis.fuzz.placeCaret(id, 1), place)
  if (!there) return
  // what reads tables is loaded when a description is entered
  await client.page.waitForTimeout(300)
  const words = Array.from({ length: 1 + Math.floor(how * 3) }, () => run.ledger.begin(client.number).text)
  const table = [...words, ...(words.length === 1 ? [run.ledger.begin(client.number).text] : [])]
  const rows = table.map((word) => `${word}\t${newNumber(run)}\t${newNumber(run)}`)
  const changed = await client.page.evaluate(
    ([id, text]) => globalThis.fuzz.around(() => globalThis.fuzz.paste(id, text)),
    [place, rows.join('\n')] as const,
  )
  run.log(`${client.number} pastes ${table.join(' ')} in ${place}`)
  noteChanges(run, client, changed, 'paste')
  const shown = changed.after.lines.filter(({ description }) =>
    table.some((word) => description.includes(word)),
  )
  if (shown.length !== 0 && shown.length !== table.length)
    run.problems.push(`pasted in part: ${shown.length} of ${table.join(' ')}`)
}

/** Some undos, then as many redos or fewer. */
async function undo(run: Run, client: Client, { where, how }: Operation): Promise<void> {
  await client.blur()
  const undos = 1 + Math.floor(where * 4)
  const redos = Math.floor(how * (undos + 1))
  run.log(`${client.number} undoes ${undos}, redoes ${redos}`)
  for (let turn = 0; turn < undos + redos; turn += 1)
    noteChanges(
      run,
      client,
      await turnOnce(client, turn < undos ? 'Undo' : 'Redo'),
      turn < undos ? 'undo' : 'redo',
    )
}

/** Presses Undo or Redo once. */
export const turnOnce = (client: Client, label: 'Undo' | 'Redo'): Promise<Around> =>
  client.page.evaluate(
    (name) =>
      globalThis.fuzz.around(() =>
        document.querySelector<HTMLButtonElement>(`.editor-bar button[aria-label="${name}"]`)?.click(),
      ),
    label,
  )

const press = (client: Client, id: string, key: Key): Promise<Around> =>
  client.page.evaluate(
    ([element, init]) => globalThis.fuzz.around(() => globalThis.fuzz.press(element, init)),
    [id, key] as const,
  )

async function kill(run: Run, client: Client, how: 'reload' | 'close' | 'crash'): Promise<void> {
  run.log(`${client.number} ${how}, ${(await client.read()).saved}, on the device ${await client.unsent()}`)
  const keptUntilMs = await client.kill(how)
  for (const word of run.ledger.of(client.number)) if (word.changedAtMs > keptUntilMs) run.torn.add(word.text)
  run.ledger.killed(client.number, keptUntilMs)
  for (const [line, { author, atMs }] of run.made)
    if (author === client.number && atMs > keptUntilMs) run.made.delete(line)
}
