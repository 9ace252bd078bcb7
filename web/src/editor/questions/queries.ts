import { questionsPath } from '@covoice/domain'
import type { ListQuery } from '../../backend/documents/documents.ts'

/** The questions about an invoice; those of one customer alone where one is given. */
export function questionsQuery(org: string, invoice: string, customer: string | null): ListQuery {
  return {
    collection: questionsPath(org, invoice),
    where: customer === null ? [] : [['customer', '==', customer]],
  }
}
