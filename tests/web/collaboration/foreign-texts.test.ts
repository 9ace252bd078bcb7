import { isTyping, textDigest } from '@covoice/domain'
import { expect, test, vi } from 'vitest'
import { TextDocument } from '../../../web/src/collaboration/text/text-document.ts'
import { device, Server, useDevices } from './device.ts'

useDevices()

/** What the server merges: a whole text, on those updates that its writer had seen. */
function merging(seen: Iterable<{ data: Uint8Array }>, text: string): Uint8Array {
  const merged = new TextDocument({
    ...{ isTyping, partOf: (key: string) => key, heard: () => undefined },
    seedOf: (key, began) => Number.parseInt(textDigest(`${key} ${began}`), 16),
  })
  for (const { data } of seen) merged.apply(data, 'somebody')
  merged.change('notes', '', text, 'merging')
  return merged.takeUnsent('notes', 65_536)[0] ?? new Uint8Array()
}

test('[Z34] what an app wrote that merges no texts is not written over: the text goes on, and then all is in it', async () => {
  const server = new Server('Travel')
  const ben = device(server)
  ben.type('Travel on')
  await vi.advanceTimersByTimeAsync(5_000)
  const seen = [...server.updates.values()]
  server.writeForeign('notes', 'Travel on, and back')
  ben.type('By Travel on')
  await vi.advanceTimersByTimeAsync(10_000)
  ben.texts.flush()
  expect(server.whole.get('notes')).toBe('Travel on, and back')
  expect(ben.text()).toBe('By Travel on')
  server.settle('notes', 'Travel on, and back', merging(seen, 'Travel on, and back'))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(ben.text()).toBe('By Travel on, and back')
  expect(server.whole.get('notes')).toBe('By Travel on, and back')
})

test.each([
  ['Travel', 'Travel by train'],
  ['Travel', ''],
  ['', 'Travel by train'],
])(
  '[Z34] nor is it before anybody has stored the text as a whole: began with "%s", written "%s"',
  async (began, foreign) => {
    const server = new Server(began)
    const ben = device(server)
    ben.type('Travel on')
    await vi.advanceTimersByTimeAsync(300)
    server.writeForeign('notes', foreign)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(server.whole.get('notes')).toBe(foreign)
    expect(ben.text()).toBe('Travel on')
  },
)

test('[Z34] a text that began empty, and was emptied again, is stored', async () => {
  const server = new Server('')
  const [ann, ben] = [device(server), device(server)]
  ann.type('a')
  await vi.advanceTimersByTimeAsync(300)
  ann.type('')
  ben.type('b')
  await vi.advanceTimersByTimeAsync(5_000)
  expect([ann.text(), server.whole.get('notes')]).toEqual(['b', 'b'])
})

test('[Z7] who sees a text that nobody stored as a whole waits for the server where a foreign one is in its place', async () => {
  const server = new Server('Travel')
  const page = device(server)
  page.type('Travel on')
  await vi.advanceTimersByTimeAsync(300)
  const seen = [...server.updates.values()]
  server.refuses = 'notes'
  page.kill()
  await vi.advanceTimersByTimeAsync(0)
  server.refuses = false
  server.writeForeign('notes', 'Travel by train')
  const ann = device(server)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(server.whole.get('notes')).toBe('Travel by train')
  server.settle('notes', 'By train', merging(seen, 'Travel on by train'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect([ann.text(), server.whole.get('notes')]).toEqual(['Travel on by train', 'Travel on by train'])
})
