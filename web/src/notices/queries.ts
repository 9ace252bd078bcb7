import { limits, noticesPath } from '@covoice/domain'
import type { ListQuery } from '../backend/documents/documents.ts'

/** Everything that a person is to know, newest first. */
export function noticesQuery(org: string, uid: string): ListQuery {
  return { collection: noticesPath(org, uid), orderBy: [['at', 'desc']], limit: limits.notices }
}

/** The notices that the person has not read. */
export function unreadNoticesQuery(org: string, uid: string): ListQuery {
  return { collection: noticesPath(org, uid), where: [['read', '==', false]], limit: limits.notices }
}
