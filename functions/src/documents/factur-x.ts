import type { Revision } from '@covoice/domain'
import type { Picture } from './document.ts'
import { ciiOf } from './e-invoice/cii.ts'

/**
 * An issued invoice as Factur-X 1.0 (ZUGFeRD 2), profile EN 16931: the PDF for people with the XML for
 * machines inside; only for revisions without `eInvoiceObstacles('facturX')`.
 */
export async function facturXOf(revision: Revision, logo: Picture | null): Promise<Uint8Array> {
  const attachment = { name: 'factur-x.xml', xml: ciiOf(revision), profile: 'EN 16931' } as const
  const { pdfOf } = await import('./pdf/pdf-of.ts')
  return (await pdfOf(revision, { logo, attachment })).bytes
}
