import {
  invoicePath,
  isValidLink,
  questionLimits,
  linkPath,
  orgPath,
  parseInvoice,
  parseOrganisation,
  questionPath,
  questionsPath,
  type Question,
} from '@covoice/domain'
import { createHash } from 'node:crypto'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { linkIn } from '../access/link.ts'
import { countIn, dailyCounter } from '../daily-count.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Opened } from '../links/open-link.ts'
import { readAll } from '../read-all.ts'
import { questionIn, type StoredQuestion } from './question-in.ts'
import type { TypedQuestion } from './typed-question.ts'

/**
 * What became of a question: it is stored; the link takes none; too many were asked today; or it names a line that the
 * revision hasn't, or an id that another question has.
 */
export type Asking = 'asked' | 'closed' | 'tooMany' | 'malformed'

/**
 * Stores a question of a link's holder, once, however often it arrives. The link and the plan are read in the same
 * transaction: a question never follows a revocation. Questions count for the link, the organisation's day and the
 * `visitor`, the network address that asks, of which only a hash is stored.
 */
export async function askQuestion(
  { org, link, invoice: { id: invoice }, revision }: Opened,
  typed: TypedQuestion,
  visitor: string,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<Asking> {
  const { id, text, line, name, email } = typed
  if (line !== '' && !revision.lines.some((one) => one.id === line)) return 'malformed'
  return db.runTransaction(async (transaction) => {
    const at = now()
    const [linked, header, profile, counted, known] = await readAll(
      transaction,
      db.doc(linkPath(org, invoice, link)),
      db.doc(invoicePath(org, invoice)),
      db.doc(orgPath(org)),
      dailyCounter(db, org, 'questions', at),
      db.doc(questionPath(org, invoice, id)),
    )
    const { plan } = parseOrganisation(org, profile.data())
    if (plan !== 'subscriber' || !isOpen(linked, header, at)) return 'closed'
    const earlier = questionIn(known)
    if (earlier) return isSame(earlier, link, typed) ? 'asked' : 'malformed'
    const onLink = db.collection(questionsPath(org, invoice)).where('link', '==', link)
    const asked = (await transaction.get(onLink.limit(questionLimits.perLink))).size
    const caller = hashOf(org, visitor, counted.id)
    const ofCaller = Number(counted.get(caller) ?? 0)
    const today = countIn(counted)
    const isTooMany =
      asked >= questionLimits.perLink ||
      today >= questionLimits.perDay ||
      ofCaller >= questionLimits.perVisitor
    if (isTooMany) return 'tooMany'
    const question: Question<Timestamp> = {
      ...{ link, revision: revision.revision, customer: revision.content.customer, line, text, name, email },
      askedAt: Timestamp.fromDate(at),
      ...{ answers: [], closed: false, closedByName: '', delivery: null },
    }
    transaction.create(known.ref, question)
    transaction.set(counted.ref, { sent: today + 1, [caller]: ofCaller + 1 }, { merge: true })
    return 'asked'
  })
}

function isOpen(linked: DocumentSnapshot, header: DocumentSnapshot, at: Date): boolean {
  const link = linkIn(linked)
  if (!link || !isValidLink(link, at) || !header.exists) return false
  return parseInvoice(header.id, header.data()).deletedAt === null
}

const isSame = (known: StoredQuestion, link: string, { text, line }: TypedQuestion): boolean =>
  known.link === link && known.text === text && known.line === line

/** A field's name for an address: it differs from day to day and from one organisation to the next. */
const hashOf = (...parts: string[]): string =>
  `by${createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 32)}`
