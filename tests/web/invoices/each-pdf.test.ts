import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'
import { eachPdf } from '../../../web/src/invoices/selection/each-pdf.ts'

/** A server that draws so many drafts in a minute, and issued invoices without a limit, as the real one does. */
const perMinute = 30
let asked: { invoices: readonly string[]; revision: number | null }[] = []
let drawn = new Map<number, number>()
const createDocument = vi.hoisted(() => vi.fn())
vi.mock('../../../web/src/backend/server/calls.ts', () => ({ createDocument }))

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 30, 12, 0, 20) })
  asked = []
  drawn = new Map()
  createDocument.mockImplementation((request: (typeof asked)[number]) => {
    asked.push(request)
    const [id = ''] = request.invoices
    if (id === 'long') return Promise.reject(new BackendProblem('tooLongToPrint'))
    const minute = Math.floor(Date.now() / 60_000)
    const count = (drawn.get(minute) ?? 0) + (request.revision === null ? 1 : 0)
    drawn.set(minute, count)
    if (count > perMinute) return Promise.reject(new BackendProblem('tooManyDocuments'))
    return Promise.resolve({ name: `${id}.pdf`, file: new Blob([id]) })
  })
})
afterEach(() => vi.useRealTimers())

const drafts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `d${index}`, content: 'open' as const, revision: 0 }))

async function made(invoices: Parameters<typeof eachPdf>[1]) {
  const progress = { made: 0, waits: [] as boolean[] }
  const result = eachPdf('org', invoices, {
    made: () => (progress.made += 1),
    waiting: (waits) => progress.waits.push(waits),
  })
  await vi.runAllTimersAsync()
  return { ...(await result), progress }
}

test('[F36] a hundred ticked drafts are all made, over the minutes that the limit takes, and it is said that they wait', async () => {
  const { files, leftOut, progress } = await made(drafts(100))
  expect(files.map(({ name }) => name)).toEqual(drafts(100).map(({ id }) => `${id}.pdf`))
  expect(leftOut).toBe(0)
  expect(progress.made).toBe(100)
  expect(progress.waits).toContain(true)
  expect(progress.waits.at(-1)).toBe(false)
})

test('[F36] issued invoices are asked for as their revisions, which no limit holds up', async () => {
  const issued = drafts(100).map((one) => ({ ...one, content: 'frozen' as const, revision: 2 }))
  const { files, progress } = await made(issued)
  expect(files).toHaveLength(100)
  expect(new Set(asked.map(({ revision }) => revision))).toEqual(new Set([2]))
  expect(progress.waits).toEqual([])
})

test('[F36] an invoice that can’t be made is left out with its reason, and the others are kept', async () => {
  const [first, second, third] = drafts(3)
  const { files, leftOut, reasons } = await made([first!, { ...second!, id: 'long' }, third!])
  expect(files.map(({ name }) => name)).toEqual(['d0.pdf', 'd2.pdf'])
  expect(leftOut).toBe(1)
  expect(reasons.map(({ problem }) => problem)).toEqual(['tooLongToPrint'])
})
