import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { parseMessage } from '../../../../web/src/editor/delivery/message.ts'
import MessageItem from '../../../../web/src/editor/delivery/MessageItem.vue'
import { mountApp } from '../../mounting.ts'

vi.mock('../../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ timeZone: 'UTC' }),
}))
enableAutoUnmount(afterEach)

const recipient = { email: 'bo@contoso.example', state: 'accepted', at: 0, reason: '', openedAt: null }
const stored = { kind: 'invoice', state: 'accepted', revision: 1, byName: 'Ann', recipients: [recipient] }
const cantSee = "The mail server took it. Covoice can't see whether it arrived or was opened."

async function textOf(known: object): Promise<string> {
  const message = parseMessage('i-1-first', { ...stored, ...known })
  const { wrapper } = await mountApp(MessageItem, {
    props: { message, mayAct: true, busy: false, offline: undefined },
  })
  return wrapper.text()
}

test('[Q17] of a message that a provider without reports took, the panel says that nothing more can be known', async () => {
  expect(await textOf({ provider: { name: 'smtp', reportsEvents: false } })).toContain(cantSee)
})

test('[Q17] of a message that a provider with reports took, it shows what they report', async () => {
  for (const known of [{ provider: { name: 'sendgrid', reportsEvents: true } }, {}, { provider: 'odd' }]) {
    const text = await textOf(known)
    expect(text).not.toContain(cantSee)
    expect(text).toContain('Taken by the mail provider')
  }
})

test('[Q17] when the answer of a provider without reports was lost, nobody is asked to wait for one', async () => {
  const unknown = { state: 'unknown', problem: 'answerLost' }
  expect(await textOf({ ...unknown, provider: { name: 'smtp', reportsEvents: false } })).toContain(
    'it will report nothing more',
  )
  expect(await textOf(unknown)).toContain("wait for the provider's word")
})
