import { createPinia } from 'pinia'
import { enableAutoUnmount } from '@vue/test-utils'
import type { Component } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import { parseLink } from '../../../web/src/editor/delivery/link.ts'
import LinkItem from '../../../web/src/editor/delivery/LinkItem.vue'
import { parseMessage } from '../../../web/src/editor/delivery/message.ts'
import MessageItem from '../../../web/src/editor/delivery/MessageItem.vue'
import { parseTransfer } from '../../../web/src/editor/delivery/transfer.ts'
import TransferItem from '../../../web/src/editor/delivery/TransferItem.vue'
import { parseInvitation } from '../../../web/src/members/member.ts'
import OpenInvitations from '../../../web/src/members/OpenInvitations.vue'
import { mountApp } from '../mounting.ts'

const members = vi.hoisted(() => ({ invitations: [] as unknown[], revoke: () => Promise.resolve() }))
vi.mock('../../../web/src/session/session-store.ts', () => ({ useSessionStore: () => ({ timeZone: 'UTC' }) }))
vi.mock('../../../web/src/members/members-store.ts', () => ({ useMembersStore: () => members }))
enableAutoUnmount(afterEach)

const odd = [
  {},
  {
    state: 'newer',
    problem: 'newer',
    kind: 'receipt',
    provider: 'odd',
    recipients: [7],
    books: null,
    at: 'today',
  },
  {
    state: 'failed',
    revision: '1',
    byName: 3,
    recipients: {},
    detail: [],
    doneAt: 0,
    entryUrl: 'javascript:0',
  },
  {
    state: 'done',
    recipients: [{ state: 'lost' }],
    revokedAt: 'yes',
    expiresAt: 1,
    seenAt: {},
    seenCount: -1,
  },
  { email: 5, role: 'emperor', customers: 'all', expiresAt: 'later', delivery: { state: 'newer' } },
]

async function textOf(component: Component, props: object): Promise<string> {
  const { wrapper } = await mountApp(component, { props: { ...props }, pinia: createPinia() })
  return wrapper.text()
}

test('[E72] the delivery panel shows an odd email, transfer or link', async () => {
  const shared = { mayAct: true, mayRevoke: true, busy: false, revoking: false, offline: undefined }
  for (const stored of odd) {
    expect(await textOf(MessageItem, { ...shared, message: parseMessage('m', stored) })).not.toBe('')
    expect(await textOf(TransferItem, { ...shared, transfer: parseTransfer('t', stored) })).not.toBe('')
    expect(await textOf(LinkItem, { ...shared, link: parseLink('l', stored) })).not.toMatch(/Revoke\b/)
  }
})

test('[E72] the page of members shows an odd invitation', async () => {
  members.invitations = odd.map((stored, index) => parseInvitation(String(index), stored))
  const text = await textOf(OpenInvitations, {})
  expect(text.match(/Technician/g)).toHaveLength(odd.length)
})
