import { questionLimits, orgPath, parseOrganisation, questionsPath, today, type Day } from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import type { Questions } from '../documents/page/questions.ts'
import type { Opened } from '../links/open-link.ts'
import { questionIn, type StoredQuestion } from './question-in.ts'

/**
 * The questions that were asked on a link, with their answers, the newest first, and whether it takes more: those of an
 * organisation that subscribes do. Its holder sees those of no other link, and no address that somebody left.
 */
export async function questionsOnLink(
  { org, link, invoice }: Pick<Opened, 'org' | 'link' | 'invoice'>,
  { db }: Pick<Dependencies, 'db'>,
): Promise<Questions> {
  const ofLink = db.collection(questionsPath(org, invoice.id)).where('link', '==', link)
  const [found, profile] = await Promise.all([
    ofLink.limit(questionLimits.perLink).get(),
    db.doc(orgPath(org)).get(),
  ])
  const { plan, timeZone } = parseOrganisation(org, profile.data())
  const dayOf = (at: Timestamp | null): Day | null => (at ? today(timeZone, at.toDate()) : null)
  const time = ({ askedAt }: StoredQuestion) => askedAt?.toMillis() ?? 0
  const questions = found.docs.flatMap((one) => questionIn(one) ?? [])
  const shown = questions
    .sort((one, other) => time(other) - time(one))
    .map(({ text, line, name, askedAt, answers }) => ({
      ...{ text, line, byName: name, day: dayOf(askedAt) },
      answers: answers.map(({ text, byName, at }) => ({ text, byName, day: dayOf(at) })),
    }))
  return { shown, taken: plan === 'subscriber' }
}
