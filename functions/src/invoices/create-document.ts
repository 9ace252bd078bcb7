import {
  calls,
  can,
  fileNameOf,
  isTooLongToPrint,
  limits,
  mayReach,
  memberPath,
  reference,
  type Revision,
  type CallInput,
  type CallResult,
  type Member,
} from '@covoice/domain'
import type { Firestore } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import type { Print } from '../documents/pdf/pdf-of.ts'
import { wordsOf } from '../documents/words/words-of.ts'
import { draw } from '../files/draw.ts'
import { inTurnOfOrganisation } from '../files/in-turn.ts'
import { readLogo } from '../files/read-logo.ts'
import { revisionPdf, type Issue } from '../files/revision-pdf.ts'
import { memberIn } from '../access/member.ts'
import { problem } from '../problem.ts'
import { documentOf, type Shown } from './document-of.ts'
import { exportFile, type ExportDependencies } from './export-file.ts'

type Request = CallInput<'createDocument'>

/** Invoices that are read at the same time. */
const atOnce = 10

interface DocumentFile {
  name: string
  type: string
  bytes: Uint8Array
}

/** Makes a document of invoices for a member who may read them; an emailed PDF is handed out byte for byte. */
export async function createDocument(
  request: Request,
  caller: Caller,
  deps: ExportDependencies,
): Promise<CallResult<'createDocument'>> {
  const { db } = deps
  // a PDF of more takes longer than a call may
  if (request.format === 'pdf' && request.invoices.length > limits.invoicesPerCommand)
    throw problem('malformed')
  const member = memberIn(await db.doc(memberPath(request.org, caller.uid)).get())
  if (!member || !can(member.role, calls.createDocument.who)) throw problem('notAllowed')
  const shown = await readAllShown(deps, request, member)
  const { name, type, bytes } = await fileOf(deps, request, shown)
  return { name, type, base64: Buffer.from(bytes).toString('base64') }
}

/** Reads the invoices of a request a few at a time: those of a PDF that is too long anyway would fill the memory. */
async function readAllShown(deps: ExportDependencies, request: Request, member: Member): Promise<Shown[]> {
  const shown: Shown[] = []
  for (let start = 0; start < request.invoices.length; start += atOnce) {
    const some = request.invoices.slice(start, start + atOnce)
    shown.push(...(await Promise.all(some.map((invoice) => readShown(deps, request, invoice, member)))))
    const isOnePdf = request.format === 'pdf' && request.invoices.length > 1
    if (isOnePdf && isTooLongToPrint(shown.map(({ document }) => document))) throw problem('tooLongToPrint')
  }
  return shown
}

async function readShown(
  deps: ExportDependencies,
  { org, format, revision }: Request,
  invoice: string,
  member: Member,
): Promise<Shown> {
  const shown = await documentOf(deps, { org, invoice }, revision, ({ customer, content }) => {
    if (!mayReach(member, customer)) throw problem('notAllowed')
    // hundreds of drafts are not read for an export that they can't be in
    if (format !== 'pdf' && revision === null && content === 'open') throw problem('notIssued')
  })
  if (!shown) throw problem('invoiceUnknown')
  // the revision may be of another customer: the member must reach both
  if (!mayReach(member, shown.document.content.customer)) throw problem('notAllowed')
  return shown
}

async function fileOf(
  deps: ExportDependencies,
  { org, format, preview }: Request,
  shown: readonly Shown[],
): Promise<DocumentFile> {
  if (format !== 'pdf') return exportFile(deps, org, format, shown.map(issued))
  const { db } = deps
  const [one, ...more] = shown
  if (!one) throw problem('malformed')
  if (more.length > 0) return inTurnOfOrganisation(org, () => merged(db, org, shown))
  const { revision } = one
  const name = fileNameOf(calledBy(one), 'pdf')
  const type = 'application/pdf'
  if (revision !== null) return { name, type, bytes: await revisionPdf(db, org, issued(one)) }
  return { name, type, bytes: await inTurnOfOrganisation(org, () => draftPdf(db, org, one, preview)) }
}

/** The name of a PDF; that of a reopened invoice is not the name of what was issued. */
function calledBy({ revision, document: { numberText } }: Shown): string {
  if (numberText === null) return 'draft'
  return revision === null ? `draft ${numberText}` : numberText
}

async function draftPdf(db: Firestore, org: string, one: Shown, preview: boolean): Promise<Uint8Array> {
  return draw([await printOf(db, org, one, preview)])
}

/** Several invoices in one PDF, in the requested order. */
async function merged(db: Firestore, org: string, shown: readonly Shown[]): Promise<DocumentFile> {
  const prints = await Promise.all(shown.map((one) => printOf(db, org, one, false)))
  return { name: 'invoices.pdf', type: 'application/pdf', bytes: await draw(prints) }
}

/**
 * How an invoice is printed: unfrozen content is a draft, except in the preview before sending of content that may go
 * out as it stands.
 */
async function printOf(
  db: Firestore,
  org: string,
  { invoice, revision, document, isApproved }: Shown,
  preview: boolean,
): Promise<Print> {
  const { numberText } = document
  const logo = await readLogo(db, org, document.content.from.logo)
  const asSent = preview && isApproved
  const unissued = asSent ? (numberText ?? wordsOf(document.language).words.numberPending) : null
  return {
    document: revision === null ? { ...document, numberText: unissued } : document,
    logo,
    reference: numberText ?? reference(invoice.id),
  }
}

/** The frozen revision; a draft has no number that an export could carry. */
function issued({ invoice, revision, document }: Shown): Issue {
  if (revision === null) throw problem('notIssued')
  return { invoice: invoice.id, revision: document as Revision }
}
