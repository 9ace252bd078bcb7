import { linksPath, outboxPath, transfersPath } from '@covoice/domain'
import type { ListQuery } from '../../backend/documents/documents.ts'

/** The emails of an invoice, newest first; a member limited to customers filters by the invoice's customer. */
export function messagesQuery(org: string, invoice: string, customer: string | null): ListQuery {
  return {
    collection: outboxPath(org),
    where: [
      ['invoice', '==', invoice],
      ['kind', 'in', ['invoice', 'reminder']],
      ...(customer === null ? [] : ([['customer', '==', customer]] as const)),
    ],
    orderBy: [['at', 'desc']],
  }
}

/** The links of an invoice, newest first. */
export function linksQuery(org: string, invoice: string): ListQuery {
  return { collection: linksPath(org, invoice), orderBy: [['createdAt', 'desc']] }
}

/** The transfers of an invoice into connected books, newest first; limited in the same way as its emails. */
export function transfersQuery(org: string, invoice: string, customer: string | null): ListQuery {
  return {
    collection: transfersPath(org),
    where: [
      ['invoice', '==', invoice],
      ...(customer === null ? [] : ([['customer', '==', customer]] as const)),
    ],
    orderBy: [['at', 'desc']],
  }
}
