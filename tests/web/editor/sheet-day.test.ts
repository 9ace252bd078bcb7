import { dayOf } from '@covoice/domain'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import SheetDay from '../../../web/src/editor/fields/SheetDay.vue'
import { mountedField } from './mounted-field.ts'

const session = vi.hoisted(() => ({ timeZone: '' }))
vi.mock('../../../web/src/session/session-store.ts', () => ({ useSessionStore: () => session }))

enableAutoUnmount(afterEach)
afterEach(() => vi.useRealTimers())

const aDay = () => mountedField(SheetDay, { field: 'dueDay', label: 'Due date', value: dayOf('2026-11-03') })

test.each([
  ['Pacific/Kiritimati', '2026-11-22T11:00:00Z', 't', '2026-11-23'],
  ['Pacific/Kiritimati', '2026-11-22T11:00:00Z', '+14', '2026-12-07'],
  ['Pacific/Honolulu', '2026-11-22T09:00:00Z', 't', '2026-11-21'],
])('[D3] in %s at %s a day of the sheet typed as %j is %s', async (timeZone, now, text, day) => {
  session.timeZone = timeZone
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] })
  const { input, commit } = await aDay()
  await input.setValue(text)
  await input.trigger('blur')
  expect(commit).toHaveBeenCalledWith('dueDay', day)
})

test('[E9] an unreadable day of the sheet is not written, and neither is a readable part of it', async () => {
  session.timeZone = 'UTC'
  const { input, commit, untype, refuse } = await aDay()
  await input.setValue('3')
  await input.setValue('3rd')
  await input.trigger('blur')
  expect(untype).toHaveBeenCalledWith('dueDay')
  expect(refuse).toHaveBeenCalledWith('dueDay')
  expect(commit).not.toHaveBeenCalled()
})
