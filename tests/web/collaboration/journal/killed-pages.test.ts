import { beforeEach, expect, test } from 'vitest'
import { Device, path, setting, told } from './a-device.ts'

let device: Device
beforeEach(() => (device = new Device()))

const refused = (page: Awaited<ReturnType<Device['openPage']>>) =>
  page.journal.refused.value.map(({ key, value, reason, seen }) => [key, value, reason, seen?.value])

test('[E83] killed before the server got it: the next page finds what it lacks, with the reason', async () => {
  const first = await device.openPage()
  first.write(setting({ key: 'po', value: 'PO-7' }, { key: 'notes', value: 'Thanks' }))
  first.kill()
  device.server = { notes: 'Thanks' }
  const next = await device.openPage()
  await told()
  expect(refused(next)).toEqual([['po', 'PO-7', 'frozen', 'before']])
  expect([...device.entries.values()].map(({ state }) => state)).toEqual(['refused'])
})

test('[E83] killed while it waits: it counts as waiting until the server has answered, and is judged then', async () => {
  const first = await device.openPage()
  first.write(setting({ key: 'po', value: 'PO-7' }))
  first.kill()
  const { promise, resolve } = Promise.withResolvers<undefined>()
  device.answered = promise
  const next = await device.openPage()
  await told()
  expect([next.journal.elsewhere.value, refused(next)]).toEqual([1, []])
  resolve(undefined)
  await told()
  expect(next.journal.elsewhere.value).toBe(0)
  expect(refused(next)).toHaveLength(1)
})

test('[E83] killed between the acceptance and the removal from the journal: nothing is offered again', async () => {
  const first = await device.openPage()
  first.write(setting({ key: 'po', value: 'PO-7' }))
  first.kill()
  device.server = { po: 'PO-7' }
  const next = await device.openPage()
  await told()
  expect(refused(next)).toEqual([])
  expect(device.entries.size).toBe(0)
})

test('[E83] a page that goes on finds what another one leaves when it is killed, once', async () => {
  const [first, other, third] = [await device.openPage(), await device.openPage(), await device.openPage()]
  first.write(setting({ key: 'po', value: 'PO-7' }))
  await told()
  expect(refused(other), 'it may still arrive').toEqual([])
  first.kill()
  await told()
  for (const page of [other, third]) expect(refused(page)).toHaveLength(1)
  await other.journal.drop(path, ['po'])
  await told()
  expect(refused(third)).toEqual([])
  expect(device.entries.size).toBe(0)
})

test('[E83] as long as the server says nothing, it is judged by nobody, and asked again', async () => {
  const first = await device.openPage()
  first.write(setting({ key: 'po', value: 'PO-7' }))
  first.kill()
  device.isSilent = true
  const next = await device.openPage()
  await told()
  expect([next.journal.elsewhere.value, refused(next)]).toEqual([1, []])
  device.isSilent = false
  device.askAgain()
  await told()
  expect(refused(next)).toHaveLength(1)
})

test('[E83] a page killed while it judged leaves it to the next', async () => {
  const first = await device.openPage()
  first.write(setting({ key: 'po', value: 'PO-7' }))
  first.kill()
  const second = await device.openPage()
  second.kill()
  const third = await device.openPage()
  await told()
  expect(refused(third)).toHaveLength(1)
})

test('[E83] what is written later by its person is no longer kept as refused', async () => {
  const page = await device.openPage()
  await page.journal.refuse(path, { key: 'po', value: 'PO-7', seen: undefined, edit: null }, 'frozen')
  const answer = page.write(setting({ key: 'po', value: 'PO-8' }))
  answer(false)
  await told()
  expect(refused(page), 'another refusal').toHaveLength(1)
  page.write(setting({ key: 'po', value: 'PO-8' }))(true)
  await told()
  expect(refused(page)).toEqual([])
  expect(device.entries.size).toBe(0)
})
