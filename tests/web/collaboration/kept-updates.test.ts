import { beforeEach, expect, test, vi } from 'vitest'
import { keptUpdates as Kept } from '../../../web/src/collaboration/text/refused/kept-updates.ts'
import { rebased } from '../../../web/src/collaboration/text/rebased.ts'
import { device, Server, useDevices } from './device.ts'

useDevices()

/** The storage of one device, with pages that are here or gone. */
function shelf() {
  const stored = new Map<string, Uint8Array>()
  const gone = new Set<string>()
  return {
    gone,
    ids: () => [...stored.keys()].map((key) => key.split(' ')[1]),
    of: (page: string): ReturnType<typeof Kept> => ({
      keep: (updates) => updates.forEach((data, id) => stored.set(`${page} ${id}`, data)),
      forget: (ids) => {
        const over = new Set(ids)
        for (const key of stored.keys()) if (over.has(key.split(' ')[1]!)) stored.delete(key)
      },
      isKept: (id) => [...stored.keys()].some((key) => key.endsWith(` ${id}`)),
      left: () =>
        Promise.resolve(
          new Map(
            [...stored].flatMap(([key, data]) => {
              const [by = '', id = ''] = key.split(' ')
              return gone.has(by) ? [[id, data] as const] : []
            }),
          ),
        ),
    }),
  }
}

const page = (server: Server, kept: ReturnType<typeof Kept>, knows?: string) =>
  device(server, knows, 'ann', { kept })

/** A page that begins the notes offline from other characters than a colleague, and is killed; its changes are answered by then. */
async function refusedPage() {
  const server = new Server('Travel')
  const here = shelf()
  const first = page(server, here.of('first'), 'Journey')
  first.goOffline()
  first.type('Journey to Rome')
  await vi.advanceTimersByTimeAsync(300)
  first.type('Journey to Rome, soon')
  await vi.advanceTimersByTimeAsync(300)
  const [, later] = [...first.kill()]
  here.gone.add('first')
  const ben = device(server)
  ben.type('Travel by train')
  await vi.advanceTimersByTimeAsync(300)
  return { server, here, ben, later: later! }
}

test('[Z60] what was refused while no page was open is found by the next one, whole and without my beginning', async () => {
  const { server, here } = await refusedPage()
  const ann = page(server, here.of('second'))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(ann.text()).toBe('Travel by train')
  expect(ann.lost).toEqual([{ key: 'notes', mine: 'Journey to Rome, soon', base: 'Journey' }])
  expect(here.ids(), 'it was given back').toEqual([])
})

test('[Z60] so is what the server has accepted, but stands on what it refused', async () => {
  const { server, here, later } = await refusedPage()
  server.updates.set(later[0], { data: later[1].data, by: 'ann' })
  const ann = page(server, here.of('second'))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(ann.lost.map(({ base, mine }) => rebased(base, mine, ann.text() ?? ''))).toEqual([
    'Travel by train to Rome, soon',
  ])
  expect(here.ids()).toEqual([])
})

test('[Z60] a page that is killed before it has found it leaves it to the next one', async () => {
  const { server, here } = await refusedPage()
  page(server, here.of('second')).kill()
  here.gone.add('second')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(here.ids()).toHaveLength(2)
  const ann = page(server, here.of('third'))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(ann.lost).toHaveLength(1)
})

test('[Z60] nothing is judged while some of it is on its way', async () => {
  const { server, here, later } = await refusedPage()
  const ann = page(server, here.of('second'))
  ann.inherit(new Map([later]))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(ann.lost).toEqual([])
  ann.forget()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(ann.lost.map(({ mine }) => mine)).toEqual(['Journey to Rome, soon'])
})

test('[Z60] what the server has is kept no longer, merged or not, by the page that sent it or by the next one', async () => {
  const server = new Server('Travel')
  const here = shelf()
  const first = page(server, here.of('first'))
  first.type('Travel to Rome')
  expect(here.ids(), 'nothing is sent').toEqual([])
  await vi.advanceTimersByTimeAsync(300)
  expect(here.ids(), 'the server has accepted it').toEqual([])
  first.goOffline()
  first.type('Travel to Rome, soon')
  await vi.advanceTimersByTimeAsync(300)
  expect(here.ids()).toHaveLength(1)
  const left = first.kill()
  here.gone.add('first')
  for (const [id, { data }] of left) server.updates.set(id, { data, by: 'ann' })
  const ann = page(server, here.of('second'))
  await vi.advanceTimersByTimeAsync(3_000)
  expect([ann.text(), ann.lost, here.ids()]).toEqual(['Travel to Rome, soon', [], []])
})

test('[Z60] what another page that is open has sent is not judged', async () => {
  const server = new Server('Travel')
  const here = shelf()
  const first = page(server, here.of('first'))
  first.goOffline()
  first.type('Travel to Rome')
  await vi.advanceTimersByTimeAsync(300)
  const ann = page(server, here.of('second'))
  await vi.advanceTimersByTimeAsync(5_000)
  expect([ann.lost, here.ids().length]).toEqual([[], 1])
})

test('[Z60] what the server refuses is kept until it is given back', async () => {
  const server = new Server('Travel')
  const here = shelf()
  const ann = page(server, here.of('first'))
  server.refuses = true
  ann.type('Travel to Rome')
  await vi.advanceTimersByTimeAsync(300)
  expect([ann.lost.length, here.ids()]).toEqual([1, []])
})

test('[Z60] a text begins with what I have written as a field like others and is still on its way', async () => {
  const server = new Server('')
  const ann = device(server, '', 'ann', { written: () => 'Travel' })
  ann.type('Travel to Rome')
  await vi.advanceTimersByTimeAsync(300)
  expect(server.sent.map(({ beginnings }) => beginnings.get('notes'))).toEqual(['Travel'])
  expect(ann.text()).toBe('Travel to Rome')
})

test('[Z60] what is written again before my caret moves it with the characters around it', async () => {
  const server = new Server('Travel to Rome')
  const ann = device(server)
  const places = ann.caretFrom('Travel to Rome'.length)
  ann.texts.rewrite('notes', 'Please: Travel to Rome')
  await vi.advanceTimersByTimeAsync(0)
  expect(places.at(-1)).toBe('Please: Travel to Rome'.length)
  ann.type('Please: Travel to Rome, soon')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(server.whole.get('notes')).toBe('Please: Travel to Rome, soon')
})

/** The keeping of one page, in a storage that all pages share. */
async function keeping(storage: Map<string, string>, live: Set<string>) {
  vi.resetModules()
  vi.stubGlobal('navigator', {
    locks: {
      request: (name: string) => void live.add(name),
      query: () => Promise.resolve({ held: [...live].map((name) => ({ name })) }),
    },
  })
  const before = new Set(live)
  const { keptUpdates } = await import('../../../web/src/collaboration/text/refused/kept-updates.ts')
  const [lock = ''] = [...live].filter((name) => !before.has(name))
  const kept = keptUpdates(
    {
      read: (key) => storage.get(key) ?? null,
      write: (key, text) => (storage.set(key, text), true),
      remove: (key) => void storage.delete(key),
      keys: () => [...storage.keys()],
    },
    'texts.',
  )
  return { kept, kill: () => live.delete(lock) }
}

beforeEach(() => void vi.unstubAllGlobals())

test('[Z60] a page finds what pages that are gone have kept, and nothing of open ones or of others', async () => {
  const [storage, live] = [new Map([['other.tab.u0', 'AAE=']]), new Set(['another lock'])]
  const [first, second, third] = [
    await keeping(storage, live),
    await keeping(storage, live),
    await keeping(storage, live),
  ]
  first.kept.keep(new Map([['u1', Uint8Array.of(0, 255)]]))
  second.kept.keep(new Map([['u2', Uint8Array.of(7)]]))
  storage.set('texts.gone.u3', 'no update: %')
  expect(await third.kept.left()).toEqual(new Map())
  first.kill()
  expect(await third.kept.left()).toEqual(new Map([['u1', Uint8Array.of(0, 255)]]))
  third.kept.forget(['u1'])
  second.kept.forget(['u2'])
  expect([...storage.keys()]).toEqual(['other.tab.u0', 'texts.gone.u3'])
})

test('[Z60] where the browser can’t tell which pages are open, nothing counts as left', async () => {
  const storage = new Map([['texts.gone.u1', 'AAE=']])
  const { kept } = await keeping(storage, new Set())
  vi.stubGlobal('navigator', {})
  expect(await kept.left()).toEqual(new Map())
})
