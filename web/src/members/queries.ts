import { invitationsPath, membersPath } from '@covoice/domain'
import type { ListQuery } from '../backend/documents/documents.ts'

/** Everybody in the organisation. */
export function membersQuery(org: string): ListQuery {
  return { collection: membersPath(org) }
}

/** Invitations that nobody has accepted or revoked; expired ones are shown as expired. */
export function invitationsQuery(org: string): ListQuery {
  return {
    collection: invitationsPath(org),
    where: [
      ['acceptedAt', '==', null],
      ['revokedAt', '==', null],
    ],
  }
}
