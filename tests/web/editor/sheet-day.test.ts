import { dayOf } from '@covoice/domain'
import { enableAutoUnmount } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import SheetDay from '../../../web/src/editor/fields/SheetDay.vue'
import { quiet } from '../../../web/src/editor/sheet/field-state.ts'
import { provideSheet, type SheetModel } from '../../../web/src/editor/sheet/sheet-model.ts'
import { mountApp } from '../mounting.ts'

const session = vi.hoisted(() => ({ timeZone: '' }))
vi.mock('../../../web/src/session/session-store.ts', () => ({ useSessionStore: () => session }))

enableAutoUnmount(afterEach)
afterEach(() => vi.useRealTimers())

async function aDay() {
  const commit = vi.fn<SheetModel['commit']>()
  const untype = vi.fn<SheetModel['untype']>()
  const refuse = vi.fn<SheetModel['refuse']>()
  const sheet = {
    editable: ref(true),
    printing: ref(false),
    asForm: ref(false),
    focused: ref(null),
    stateOf: () => quiet,
    type: () => undefined,
    enter: () => undefined,
    leave: () => undefined,
    commit,
    untype,
    refuse,
  }
  const page = defineComponent(() => {
    provideSheet(sheet as unknown as SheetModel)
    return () => h(SheetDay, { field: 'dueDay', label: 'Due date', value: dayOf('2026-11-03') })
  })
  const { wrapper } = await mountApp(page)
  return { input: wrapper.get('input'), commit, untype, refuse }
}

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
