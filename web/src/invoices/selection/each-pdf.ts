import { createDocument } from '../../backend/server/calls.ts'
import { problemOf, type Denied } from '../../backend/server/problem.ts'
import type { NamedFile } from './documents-zip.ts'
import { shownRevision, type Ticked } from './shown-revision.ts'

/** Few at a time: a function renders one in a tenth of a second, and a phone has to hold them all. */
const atOnce = 3

/** The server counts drafts by the minute; a second more, because clocks differ. */
const minuteMs = 60_000
const marginMs = 1_000

/** Refusals in a row before an invoice is left out: colleagues may use up the minutes of their organisation. */
const mostMinutes = 10

/** The PDFs that were made, in the order of the invoices, and why the others are missing, each reason once. */
interface EachPdf {
  files: NamedFile[]
  leftOut: number
  reasons: Denied[]
}

/**
 * A PDF for each invoice, however many drafts are among them: beyond the server's limit it waits for the next minute.
 * One that can't be made stops no other.
 */
export async function eachPdf(
  org: string,
  invoices: readonly Ticked[],
  report: { made: () => void; waiting: (waits: boolean) => void },
): Promise<EachPdf> {
  const files: (NamedFile | undefined)[] = []
  const reasons = new Map<string, Denied>()
  let leftOut = 0
  const queue = [...invoices.entries()]
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, invoice] = next
      try {
        files[index] = await patiently(org, invoice, report.waiting)
        report.made()
      } catch (error) {
        const denied = problemOf(error)
        reasons.set(denied.problem, denied)
        leftOut += 1
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { files: files.filter((file) => file !== undefined), leftOut, reasons: [...reasons.values()] }
}

async function patiently(
  org: string,
  invoice: Ticked,
  waiting: (waits: boolean) => void,
): Promise<NamedFile> {
  const request = { org, invoices: [invoice.id], format: 'pdf', revision: shownRevision(invoice) } as const
  for (let minutes = 0; ; minutes += 1) {
    try {
      return await createDocument(request)
    } catch (error) {
      if (problemOf(error).problem !== 'tooManyDocuments' || minutes >= mostMinutes) throw error
    }
    waiting(true)
    await new Promise((resolve) => setTimeout(resolve, minuteMs - (Date.now() % minuteMs) + marginMs))
    waiting(false)
  }
}
