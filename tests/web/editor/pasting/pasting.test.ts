import { limits, type Line } from '@covoice/domain'
import { enableAutoUnmount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Language } from '../../../../web/src/languages/language.ts'
import { usePasting } from '../../../../web/src/editor/pasting/use-pasting.ts'
import { provideSheet, type SheetModel } from '../../../../web/src/editor/sheet/sheet-model.ts'
import { mountApp } from '../../mounting.ts'
import { aDocument, aLine } from '../a-document.ts'

const toasts = vi.hoisted(() => ({ failure: vi.fn<(text: string) => void>() }))
vi.mock('../../../../web/src/ui/overlays/toast.ts', () => ({ useToast: () => toasts }))
enableAutoUnmount(afterEach)
beforeEach(() => toasts.failure.mockClear())

/** Pastes a text into the empty last line of an invoice with these lines. */
async function paste(
  text: string,
  lines: readonly Line[] = [],
  {
    language = 'en',
    isEntered = true,
    isLoaded = true,
  }: { language?: Language; isEntered?: boolean; isLoaded?: boolean } = {},
) {
  const edit = vi.fn<SheetModel['edit']>(() => true)
  const line = aLine('blank0')
  const sheet = {
    document: { value: aDocument(lines) },
    blankId: { value: line.id },
    blankLine: { value: line },
    mark: () => undefined,
    reveal: () => Promise.resolve(),
    edit,
  }
  let pasting: ReturnType<typeof usePasting> | undefined
  const field = defineComponent(() => {
    pasting = usePasting(() => line)
    return () => null
  })
  const page = defineComponent(() => {
    provideSheet(sheet as unknown as SheetModel)
    return () => h(field)
  })
  await mountApp(page, { language })
  const preventDefault = vi.fn()
  const event = { clipboardData: { getData: () => text }, preventDefault }
  const prepared = isEntered ? pasting?.prepare() : undefined
  if (isLoaded) await prepared
  pasting?.paste(event as unknown as ClipboardEvent)
  const isTaken = preventDefault.mock.calls.length > 0
  return {
    isTaken,
    edits: edit.mock.calls.flatMap(([edits]) => edits),
    said: toasts.failure.mock.calls.flat(),
  }
}

test('[E73] a table is taken from the browser at once; any other text stays with it', async () => {
  expect(await paste('Support\t2\t95.50')).toMatchObject({
    isTaken: true,
    said: [],
    edits: [{ kind: 'addLine' }],
  })
  for (const text of ['One, two, three\nfour, five, six', '·\tFirst item', 'Setup'])
    expect(await paste(text), text).toEqual({ isTaken: false, edits: [], said: [] })
  const early = await paste('Support\t2\t95.50', [], { isEntered: false })
  expect(early).toEqual({ isTaken: false, edits: [], said: [] })
})

test('[E73] a table that is pasted before its reader has loaded becomes text, and a message says so', async () => {
  const tooEarly = { isLoaded: false }
  const table = await paste('Support\t2\t95.50', [], tooEarly)
  expect(table.isTaken).toBe(false)
  expect(table.said).toEqual([expect.stringContaining('pasted as text')])
  for (const text of [
    'Support; on site',
    'Hello, Ann\nThanks, Bob',
    'Hello,\r\n2 hours,\r\nBob',
    '·\tFirst item',
  ]) {
    toasts.failure.mockClear()
    expect((await paste(text, [], tooEarly)).said, text).toEqual([])
  }
  for (const text of [
    'Support;2;95.50\r\nTravel;1;40',
    'Support, 2, 95.50\nTravel, 1, "€ 40"',
    'Name\tPrice\nSet\t€ 5',
    'Work,Quantity,Price\nSupport,2,95.50',
  ]) {
    toasts.failure.mockClear()
    expect((await paste(text, [], tooEarly)).said, text).toHaveLength(1)
  }
})

test('[E73] three unread cells are named in quotation marks of the language, and the others counted', async () => {
  const rows = [
    'Plan\t2\t95',
    'A\teins\t1',
    'B\tzwei\t2',
    'C\tdrei\t3',
    'D\tvier\t4',
    'E\t5\t5',
    'F\t6\t6',
    'G\t7\t7',
  ]
  const { said } = await paste(rows.join('\n'), [], { language: 'de' })
  expect(said).toEqual([
    '4 eingefügte Zellen sind keine Zahlen: „eins“, „zwei“, „drei“ und 1 weitere. Ihre Felder sind markiert.',
  ])
})

test('[E73] more rows than the invoice can take make no line, and that is said', async () => {
  const lines = Array.from({ length: limits.lines - 1 }, (_, n) => aLine(`m${n}`, { removed: n % 2 === 0 }))
  const { edits, said } = await paste('A\t1\t2\nB\t3\t4', lines)
  expect(edits).toEqual([])
  expect(said).toEqual(['The pasted table has 2 rows, but the invoice has room for 1. Nothing was pasted.'])
  expect((await paste('A\t1\t2', lines)).edits).toHaveLength(1)
})
