import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, test, vi } from 'vitest'
import { sendsUnsent } from '../../../web/src/backend/documents/unsent.ts'
import { currentJournal } from '../../../web/src/collaboration/journal/current-journal.ts'
import { createWords, loadFeatureWords } from '../../../web/src/languages/i18n.ts'
import { endSession } from '../../../web/src/session/end-session.ts'
import { useSessionStore } from '../../../web/src/session/session-store.ts'
import { useLeaving } from '../../../web/src/shell/leaving.ts'
import { confirming, useAsked } from '../../../web/src/ui/overlays/confirm.ts'
import { Device, path, setting } from '../collaboration/journal/a-device.ts'

const server = vi.hoisted(() => ({ online: { value: false }, pendingWrites: { value: 0 } }))
vi.mock('../../../web/src/backend/documents/saving.ts', async (original) => {
  const { shallowRef } = await import('vue')
  Object.assign(server, { online: shallowRef(false), pendingWrites: shallowRef(0) })
  return { ...(await original<object>()), ...server }
})

vi.mock('../../../web/src/backend/sign-in/auth.ts', () => ({ signOut: () => Promise.resolve() }))
vi.mock('../../../web/src/backend/device/local-data.ts', () => ({ forgetLocalData: () => undefined }))

async function aPersonWhoLeaves(waiting: number) {
  server.pendingWrites.value = waiting
  const outcome = { asked: undefined as unknown, leave: undefined as unknown }
  const page = {
    setup: () => {
      outcome.asked = useAsked()
      outcome.leave = useLeaving()
      return () => null
    },
  }
  const words = await createWords('en')
  await loadFeatureWords(words, ['others'])
  mount(page, { global: { plugins: [createPinia(), words, confirming] } })
  const signOut = vi.spyOn(useSessionStore(), 'signOut').mockResolvedValue()
  const asked = outcome.asked as ReturnType<typeof useAsked>
  void (outcome.leave as () => Promise<void>)()
  await vi.dynamicImportSettled()
  await flushPromises()
  return { asked, signOut }
}

test('[E30] signing out is immediate when nothing is pending', async () => {
  const { asked, signOut } = await aPersonWhoLeaves(0)
  expect(asked.value).toBeNull()
  expect(signOut).toHaveBeenCalledOnce()
})

test('[E30] signing out asks first while changes are pending, and says how many', async () => {
  const { asked, signOut } = await aPersonWhoLeaves(3)
  expect(asked.value?.title).toBe('3 changes have not reached the server yet.')
  expect(signOut).not.toHaveBeenCalled()
  asked.value?.answer(true)
  await flushPromises()
  expect(signOut).toHaveBeenCalledOnce()
})

test('[E30] what is being typed is sent before the person signs out, and counts when the server can not be reached', async () => {
  const forget = sendsUnsent(() => (server.pendingWrites.value += 1))
  const { asked, signOut } = await aPersonWhoLeaves(0)
  forget()
  expect(asked.value?.title).toBe('1 change has not reached the server yet.')
  expect(signOut).not.toHaveBeenCalled()
})

test('[E30] a change that the server takes in a moment asks nothing', async () => {
  const forget = sendsUnsent(() => (server.pendingWrites.value += 1))
  server.online.value = true
  const { asked, signOut } = await aPersonWhoLeaves(0)
  expect(signOut).not.toHaveBeenCalled()
  server.pendingWrites.value = 0
  await flushPromises()
  forget()
  expect(asked.value).toBeNull()
  expect(signOut).toHaveBeenCalledOnce()
})

test('[E81] signing out asks when changes came too late, and then removes them; what waits stays with what the device sends', async () => {
  const device = new Device()
  const { journal, write } = await device.openPage()
  currentJournal.value = journal
  await journal.refuse(path, { key: 'po', value: 'PO-7', seen: undefined, edit: null }, 'frozen')
  write(setting({ key: 'po', value: 'PO-8' }))
  const { asked, signOut } = await aPersonWhoLeaves(0)
  expect(asked.value?.title).toBe('1 change came too late')
  expect(asked.value?.text).toBe('1 change that came too late is removed from this device.')
  expect(signOut).not.toHaveBeenCalled()
  await endSession()
  expect(device.entries.size, 'a session that ends by itself removes nothing').toBe(2)
  asked.value?.answer(true)
  await flushPromises()
  expect(signOut).toHaveBeenCalledOnce()
  expect([...device.entries.values()].map(({ state }) => state)).toEqual(['sent'])
  currentJournal.value = null
})
