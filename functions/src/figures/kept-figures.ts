import { figurePartsPath, parseFigures, sumOfFigures, type Figures } from '@covoice/domain'
import type { Firestore } from 'firebase-admin/firestore'

/** The figures of all invoices of an organisation, as they are kept. */
export async function keptFigures(org: string, db: Firestore): Promise<Figures> {
  const parts = await db.collection(figurePartsPath(org)).get()
  return sumOfFigures(parts.docs.map((part) => parseFigures(part.data())))
}
