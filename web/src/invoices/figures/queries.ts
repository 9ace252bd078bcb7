import { figurePartsPath } from '@covoice/domain'
import type { ListQuery } from '../../backend/documents/documents.ts'

/** The parts that add up to the figures of all invoices. */
export function figurePartsQuery(org: string): ListQuery {
  return { collection: figurePartsPath(org) }
}
