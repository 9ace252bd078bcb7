import { expect, test, vi } from 'vitest'
import { mergeUpdates } from 'yjs'
import { device, Server, useDevices } from './device.ts'

useDevices()

/** A page that has sent its changes offline, and was closed. */
async function closedPage(server: Server) {
  const page = device(server)
  page.type('Travel to')
  await vi.advanceTimersByTimeAsync(3_000)
  page.goOffline()
  page.type('Travel to Rome')
  await vi.advanceTimersByTimeAsync(300)
  return page.kill()
}

test('[Z7] what an earlier visit has sent and the server refuses is given back, with what I typed in it', async () => {
  const server = new Server('Travel')
  const left = await closedPage(server)
  const ann = device(server)
  ann.inherit(left)
  expect(ann.text()).toBe('Travel to Rome')
  ann.type('Travel to Rome!')
  ann.type('Thanks', 'footer')
  await vi.advanceTimersByTimeAsync(300)
  ann.forget()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(ann.lost).toEqual([{ key: 'notes', mine: 'Travel to Rome!', base: 'Travel to' }])
  expect([ann.text(), ann.text('footer')]).toEqual(['Travel to', 'Thanks'])
  ann.type('Travel to Rome again')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(server.whole.get('notes')).toBe('Travel to Rome again')
})

test('[Z7] what an earlier visit has sent and the server has accepted is no refusal, merged or not', async () => {
  const server = new Server('Travel')
  const left = await closedPage(server)
  const [ann, ben] = [device(server), device(server)]
  ann.inherit(left)
  ben.inherit(left)
  const all = mergeUpdates([...server.updates, ...left].map(([, { data }]) => data))
  server.updates.clear()
  ann.forget()
  server.state = all
  ann.forget()
  ben.forget()
  await vi.advanceTimersByTimeAsync(5_000)
  expect([...ann.lost, ...ben.lost]).toEqual([])
  expect([ann.text(), ben.text()]).toEqual(['Travel to Rome', 'Travel to Rome'])
})

test('[Z7] where an earlier visit and a colleague began a text from different ones, what I wrote is given back without my beginning', async () => {
  const server = new Server('Travel')
  const page = device(server)
  page.goOffline()
  page.type('(soon) Travel to Rome')
  await vi.advanceTimersByTimeAsync(300)
  const left = page.kill()
  server.writeForeign('notes', 'Travel by train')
  const ben = device(server)
  ben.type('Travel by train and ship')
  await vi.advanceTimersByTimeAsync(3_000)
  const ann = device(server)
  ann.inherit(left)
  ann.forget()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(ann.lost).toEqual([{ key: 'notes', mine: '(soon) Travel to Rome', base: 'Travel' }])
  expect(ann.text()).toBe('Travel by train and ship')
})

test('[Z7] so it is where I have gone on writing in it, which stands on what was refused', async () => {
  const server = new Server('Travel')
  const page = device(server)
  page.goOffline()
  page.type('Travel to Rome')
  await vi.advanceTimersByTimeAsync(300)
  const left = page.kill()
  const ann = device(server)
  ann.inherit(left)
  ann.type('Travel to Rome, soon')
  await vi.advanceTimersByTimeAsync(300)
  server.writeForeign('notes', 'Train')
  const ben = device(server)
  ben.type('Train and ship')
  await vi.advanceTimersByTimeAsync(300)
  ann.forget()
  await vi.advanceTimersByTimeAsync(5_000)
  const [lost] = ann.lost
  expect(lost?.base).toBe('Train and ship')
  expect(lost?.mine).toHaveLength('Train and ship to Rome, soon'.length)
  expect(lost?.mine).toContain(' to Rome, soon')
})

test('[Z7] what another page of the device gives back is taken out here, and given back once', async () => {
  const server = new Server('Travel')
  const left = await closedPage(server)
  const [ann, sameDevice] = [device(server), device(server)]
  ann.inherit(left)
  sameDevice.inherit(left)
  ann.forget()
  await vi.advanceTimersByTimeAsync(2_100)
  await vi.waitFor(async () => {
    expect(ann.lost).toHaveLength(1)
    await new Promise<void>((resolve) => setImmediate(resolve))
  })
  sameDevice.forget()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(sameDevice.lost).toEqual([])
  expect(sameDevice.text()).toBe('Travel to')
})

test('[Z7] a text that its writer could not store as a whole is stored by who sees it, once it is quiet', async () => {
  const server = new Server('Travel')
  const page = device(server)
  page.type('Travel to Rome')
  await vi.advanceTimersByTimeAsync(300)
  server.refuses = 'notes'
  page.kill()
  await vi.advanceTimersByTimeAsync(0)
  server.refuses = false
  expect(server.whole.get('notes')).toBe('Travel')
  const guest = device(server, 'Travel', 'guest', () => false)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(server.whole.get('notes'), 'a guest writes nothing').toBe('Travel')
  expect(guest.text()).toBe('Travel to Rome')
  const [ann] = [device(server), device(server)]
  const count = server.sent.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(server.whole.get('notes')).toBe('Travel to Rome')
  expect(server.sent.length).toBeLessThan(count + 3)
  expect(ann.lost).toEqual([])
})

test('[Z7] who may not store it at that moment, offline, stores it later', async () => {
  const server = new Server('Travel')
  const page = device(server)
  page.type('Travel to Rome')
  await vi.advanceTimersByTimeAsync(300)
  server.refuses = 'notes'
  page.kill()
  await vi.advanceTimersByTimeAsync(0)
  server.refuses = false
  let mayAdopt = false
  device(server, 'Travel', 'ann', () => mayAdopt)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(server.whole.get('notes')).toBe('Travel')
  mayAdopt = true
  await vi.advanceTimersByTimeAsync(60_000)
  expect(server.whole.get('notes')).toBe('Travel to Rome')
})

test('[Z5] what is refused after the page was left is given back, too', async () => {
  const server = new Server('Travel')
  const page = device(server)
  page.type('Travel to')
  await vi.advanceTimersByTimeAsync(3_000)
  page.goOffline()
  page.type('Travel to Rome')
  page.kill()
  server.refuses = true
  await page.comeBack()
  expect(page.lost).toEqual([{ key: 'notes', mine: 'Travel to Rome', base: 'Travel to' }])
})
