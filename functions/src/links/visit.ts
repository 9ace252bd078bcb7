import { fileNameOf, idArgument, memberPath } from '@covoice/domain'
import * as v from 'valibot'
import { linkRates } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { invoicePage, type Standing } from '../documents/page/invoice-page.ts'
import { readLogo } from '../files/read-logo.ts'
import { revisionPdf } from '../files/revision-pdf.ts'
import { askQuestion } from '../questions/ask-question.ts'
import { questionsOnLink } from '../questions/questions-on-link.ts'
import { typedQuestion } from '../questions/typed-question.ts'
import { visitFailed } from '../log.ts'
import type { Addresses } from './forwarded-for.ts'
import { bare, notice, page, pdf, type Answer } from './answers.ts'
import { markSeen } from './mark-seen.ts'
import { openLink, type Opened } from './open-link.ts'
import { rateLimit, type RateLimit } from '../rate-limit.ts'

/** The parts of an HTTP request that a visit uses. */
export interface VisitRequest {
  method: string
  path: string
  addresses: Addresses
  acceptLanguage: string
  /** What was posted, read as JSON where it says that it is JSON. */
  body?: unknown
  /** The uid of the person who is signed in to the app in this browser, as the page reports it. */
  person?: string
}

/** The rate limits of peers, visitors and links, as long as an instance lives. */
export interface VisitLimits {
  peer: RateLimit
  visitor: RateLimit
  link: RateLimit
}

const address = /^\/i\/([A-Za-z0-9_-]{22})(?:\/(pdf|seen|ask))?$/

/** The limits of a new instance. */
export const visitLimits = (): VisitLimits => ({
  peer: rateLimit(linkRates.peer),
  visitor: rateLimit(linkRates.visitor),
  link: rateLimit(linkRates.link),
})

/**
 * Answers visitors of a customer's link: `GET /i/SECRET` with the page, `/pdf` below it with the PDF, and
 * `POST .../seen` once the page is visible, `POST .../ask` with a question. Every invalid link gets the same answer.
 */
export async function visit(request: VisitRequest, limits: VisitLimits, deps: Dependencies): Promise<Answer> {
  try {
    return await answered(request, limits, deps)
  } catch (error) {
    visitFailed(error)
    return notice('broken', request.acceptLanguage)
  }
}

async function answered(request: VisitRequest, limits: VisitLimits, deps: Dependencies): Promise<Answer> {
  const [, token, part = 'page'] = address.exec(request.path) ?? []
  const weight = part === 'pdf' ? linkRates.pdf : part === 'ask' ? linkRates.question : 1
  const { peer, visitor } = request.addresses
  // the peer first: a crowd of pretended visitors then fills no memory
  if (!limits.peer(peer, deps.now(), weight) || !limits.visitor(visitor, deps.now(), weight))
    return notice('busy', request.acceptLanguage)
  const methods = part === 'seen' || part === 'ask' ? ['POST'] : ['GET', 'HEAD']
  if (!methods.includes(request.method)) return bare(405, { Allow: methods.join(', ') })
  if (token === undefined) return notice('closed', request.acceptLanguage)
  if (!limits.link(token, deps.now(), weight)) return notice('busy', request.acceptLanguage)
  const opened = await openLink(token, deps)
  if (!opened) return notice('closed', request.acceptLanguage)
  switch (part) {
    case 'pdf':
      return pdf(
        fileNameOf(opened.revision.numberText, 'pdf'),
        await revisionPdf(deps.db, opened.org, { invoice: opened.invoice.id, revision: opened.revision }),
      )
    case 'seen':
      if (!(await isMember(opened.org, request.person ?? '', deps))) await markSeen(opened, deps)
      return bare(204)
    case 'ask':
      return asked(opened, request, deps)
    default:
      return shown(opened, token, deps)
  }
}

const answers = { asked: 204, closed: 404, tooMany: 429, malformed: 400, address: 422 }

async function asked(opened: Opened, request: VisitRequest, deps: Dependencies): Promise<Answer> {
  const question = typedQuestion(request.body)
  if (typeof question === 'string') return bare(answers[question])
  return bare(answers[await askQuestion(opened, question, request.addresses.visitor, deps)])
}

/** Whether the look is one of the maker's own; a uid is not proven here, and naming a member only hides a look. */
async function isMember(org: string, person: string, { db }: Dependencies): Promise<boolean> {
  return v.is(idArgument, person) && (await db.doc(memberPath(org, person)).get()).exists
}

async function shown(opened: Opened, token: string, deps: Dependencies): Promise<Answer> {
  const { org, invoice, revision } = opened
  const [logo, questions] = await Promise.all([
    readLogo(deps.db, org, revision.content.from.logo),
    questionsOnLink(opened, deps),
  ])
  const standing = standingOf(invoice, revision)
  return page(invoicePage(revision, { logo, standing, pdf: `${token}/pdf`, questions }))
}

function standingOf(invoice: Opened['invoice'], { revision }: Opened['revision']): Standing {
  if (invoice.status === 'paid') return { kind: 'paid', day: invoice.paidDay }
  if (invoice.status === 'refunded') return { kind: 'refunded', day: invoice.refundedDay }
  return { kind: invoice.revision > revision ? 'replaced' : 'open' }
}
