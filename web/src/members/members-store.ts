import {
  can,
  mayReach,
  parseMember,
  type MailLanguage,
  type Member,
  type MemberAccess,
} from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import {
  changeMember,
  invitationLink,
  inviteMember,
  removeMember,
  revokeInvitation,
} from '../backend/server/calls.ts'
import { liveList } from '../backend/documents/live-list.ts'
import { useSessionStore } from '../session/session-store.ts'
import { byRole, isLastOwner, parseInvitation } from './member.ts'
import { invitationsQuery, membersQuery } from './queries.ts'

/** The members and the invitations of the organisation; live from the first use on. */
export const useMembersStore = defineStore('members', () => {
  const session = useSessionStore()
  const org = () => session.organisation?.id ?? ''
  const live = liveList(
    () => (session.organisation && session.can('readMembers') ? membersQuery(session.organisation.id) : null),
    parseMember,
  )
  const open = liveList(
    () =>
      session.organisation && session.can('manageMembers') ? invitationsQuery(session.organisation.id) : null,
    parseInvitation,
  )

  const members = computed(() => [...live.value.value].sort(byRole))
  const index = computed(() => new Map(members.value.map((one) => [one.uid, one])))
  const byId = (uid: string): Member | null => index.value.get(uid) ?? null

  /**
   * Invites an address by an email in `language`; resolves to the link to hand over, which is shown only
   * once.
   */
  async function invite(email: string, access: MemberAccess, language: MailLanguage): Promise<string> {
    const { invitation, token } = await inviteMember({ org: org(), email, ...access, language })
    return invitationLink(org(), invitation, token)
  }

  /** The colleagues who may approve the invoices of all these customers. */
  const approvers = (customers: readonly (string | null)[]): Member[] =>
    members.value.filter(
      (one) =>
        one.uid !== session.person?.uid &&
        can(one.role, 'approveInvoices') &&
        customers.every((customer) => mayReach(one, customer)),
    )

  return {
    members,
    approvers,
    invitations: computed(() => [...open.value.value].sort((a, b) => a.email.localeCompare(b.email))),
    state: live.state,
    problem: live.problem,
    retry: live.retry,
    byId,
    isLastOwner: (uid: string) => isLastOwner(members.value, uid),
    invite,
    revoke: (invitation: string) => revokeInvitation({ org: org(), invitation }),
    change: (uid: string, access: MemberAccess) => changeMember({ org: org(), uid, ...access }),
    remove: (uid: string) => removeMember({ org: org(), uid }),
  }
})
