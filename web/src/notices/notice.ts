import { parseNotice, type Notice } from '@covoice/domain'

/** A notice as the app shows it. */
export type ShownNotice = Notice<Date | null> & { id: string }

/** A stored notice; missing fields are empty. */
export function parseShownNotice(id: string, data: Record<string, unknown>): ShownNotice {
  const notice = parseNotice(data)
  return { ...notice, id, at: dateOrNull(notice.at), expiresAt: dateOrNull(notice.expiresAt) }
}

const dateOrNull = (at: unknown): Date | null => (at instanceof Date ? at : null)
