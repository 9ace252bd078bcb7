import type { Table } from '../fields/field.ts'
import { flag, oneOf, opaque, shortText } from '../fields/field-kinds.ts'
import { code, documentReference } from '../fields/server-field-kinds.ts'

/** What a person is told of. */
export const noticeKinds = ['mention', 'reply', 'reviewAsked', 'approved', 'sentBack', 'question'] as const

/** What the person whom a notice is for writes into it. */
export const ownNoticeTable = { read: flag } satisfies Table

/**
 * The fields of a notice. It quotes nothing of its document: who loses access to the document then reads nothing of it
 * in earlier notices.
 */
export const noticeTable = {
  ...ownNoticeTable,
  /** '' is a kind of a newer release. */
  kind: code(noticeKinds),
  /** The kind of document that it leads to. */
  document: oneOf(['invoice']),
  documentId: documentReference,
  /** The document's number at that time, '' while it had none. */
  numberText: shortText,
  /** What it is about within the document, such as the id of a comment; '' for the document itself. */
  about: shortText,
  by: shortText,
  byName: shortText,
  /** When, as the backend reads times. */
  at: opaque,
  /** When the server may delete it. */
  expiresAt: opaque,
} satisfies Table
