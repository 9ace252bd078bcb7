import { isTooLongToPrint, type Revision } from '@covoice/domain'
import type { Picture } from '../documents/document.ts'
import { facturXOf } from '../documents/factur-x.ts'
import type { Print } from '../documents/pdf/pdf-of.ts'
import { problem } from '../problem.ts'
import { drawInTurn } from './in-turn.ts'

/** One PDF of these documents; throws 'tooLongToPrint', before it draws, where they would exhaust an instance. */
export async function draw(prints: readonly Print[]): Promise<Uint8Array> {
  if (isTooLongToPrint(prints.map(({ document }) => document))) throw problem('tooLongToPrint')
  // fonts and pdfkit take a while to load, and most functions need neither
  const { pdfOfAll } = await import('../documents/pdf/pdf-of.ts')
  return drawInTurn(async () => (await pdfOfAll(prints)).bytes)
}

/** The PDF of a printable revision with its e-invoice inside. */
export async function drawFacturX(revision: Revision, logo: Picture | null): Promise<Uint8Array> {
  return drawInTurn(() => facturXOf(revision, logo))
}
