import { limits, questionsPath } from '@covoice/domain'
import type { Dependencies } from '../dependencies.ts'
import type { Opened } from '../links/open-link.ts'
import { questionIn, type StoredQuestion } from './question-in.ts'

/** The questions that were asked on a link, with their answers, the newest first: its holder sees no others. */
export async function questionsOnLink(
  { org, link, invoice }: Pick<Opened, 'org' | 'link' | 'invoice'>,
  { db }: Pick<Dependencies, 'db'>,
): Promise<StoredQuestion[]> {
  const found = await db
    .collection(questionsPath(org, invoice.id))
    .where('link', '==', link)
    .limit(limits.questionsPerLink)
    .get()
  const time = ({ askedAt }: StoredQuestion) => askedAt?.toMillis() ?? 0
  return found.docs.flatMap((one) => questionIn(one) ?? []).sort((one, other) => time(other) - time(one))
}
