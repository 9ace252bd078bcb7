import { isTooLongToPrint } from '@covoice/domain'
import type { Print } from '../documents/pdf/pdf-of.ts'
import { problem } from '../problem.ts'

/** One PDF of these documents; throws 'tooLongToPrint', before it draws, where they would exhaust an instance. */
export async function draw(prints: readonly Print[]): Promise<Uint8Array> {
  if (isTooLongToPrint(prints.map(({ document }) => document))) throw problem('tooLongToPrint')
  // fonts and pdfkit take a while to load, and most functions need neither
  const { pdfOfAll } = await import('../documents/pdf/pdf-of.ts')
  return (await pdfOfAll(prints)).bytes
}
