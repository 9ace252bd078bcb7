import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, test, vi } from 'vitest'
import { sendsUnsent } from '../../../web/src/backend/documents/unsent.ts'
import { createWords } from '../../../web/src/languages/i18n.ts'
import { useSessionStore } from '../../../web/src/session/session-store.ts'
import { useLeaving } from '../../../web/src/shell/leaving.ts'
import { confirming, useAsked } from '../../../web/src/ui/overlays/confirm.ts'

const server = vi.hoisted(() => ({ online: { value: false }, pendingWrites: { value: 0 } }))
vi.mock('../../../web/src/backend/documents/saving.ts', async (original) => {
  const { shallowRef } = await import('vue')
  Object.assign(server, { online: shallowRef(false), pendingWrites: shallowRef(0) })
  return { ...(await original<object>()), ...server }
})

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
  mount(page, { global: { plugins: [createPinia(), await createWords('en'), confirming] } })
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
