import { beforeEach, expect, test } from 'vitest'
import { Device, path, setting, told } from './a-device.ts'

let device: Device
beforeEach(() => (device = new Device()))

test('[E80] each page counts what waits on the others, changes and not writes, until the server has answered', async () => {
  const [first, other] = [await device.openPage(), await device.openPage()]
  const answer = first.write(setting({ key: 'po', value: 'PO-7' }))
  const answers = [1, 2].map((n) => first.write(setting({ key: 'notes', value: n }), 'notes'))
  await told()
  expect(other.journal.elsewhere.value).toBe(2)
  expect(first.journal.elsewhere.value, 'its own it knows').toBe(0)
  const third = await device.openPage()
  expect(third.journal.elsewhere.value, 'opened later').toBe(2)
  answer(true)
  answers.forEach((one) => one(true))
  await told()
  for (const page of [other, third]) expect(page.journal.elsewhere.value).toBe(0)
  expect(device.entries.size).toBe(0)
})

test('[E81] nobody sees what another person of the device has typed, and forgetting takes nothing of theirs', async () => {
  const ann = await device.openPage('ann')
  ann.write(setting({ key: 'po', value: 'PO-7' }))
  await ann.journal.refuse(path, { key: 'notes', value: 'x', seen: undefined, edit: null }, 'frozen')
  const ben = await device.openPage('ben')
  await told()
  expect([ben.journal.refused.value, ben.journal.elsewhere.value]).toEqual([[], 0])
  await ben.journal.wipe()
  expect(device.entries.size).toBe(2)
  await ann.journal.wipe()
  expect(
    [...device.entries.values()].map(({ state }) => state),
    'the device still sends it',
  ).toEqual(['sent'])
})

test('[E82] a device that keeps nothing more is told, and what waits is still known to this page', async () => {
  const page = await device.openPage()
  device.isFull = true
  page.write(setting({ key: 'po', value: 'PO-7' }))
  await told()
  expect(page.failed).toHaveBeenCalled()
  expect(page.journal.sent.value).toHaveLength(1)
})
