import { awaitsAnswer, customerLimit, moment, parseQuestion, type Question } from '@covoice/domain'
import { computed } from 'vue'
import { liveList } from '../../backend/documents/live-list.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { useSheet } from '../sheet/sheet-model.ts'
import { questionsQuery } from './queries.ts'

/** A customer's question as the panel shows it. */
export type ShownQuestion = Question<Date> & { id: string }

/** A stored question; missing and odd fields are empty. */
export const parseShownQuestion = (id: string, data: Record<string, unknown>): ShownQuestion => ({
  id,
  ...parseQuestion(data, moment),
})

/** Those that wait for an answer first, then the newest. */
const inOrder = (a: ShownQuestion, b: ShownQuestion): number =>
  Number(awaitsAnswer(b)) - Number(awaitsAnswer(a)) ||
  (b.askedAt?.getTime() ?? 0) - (a.askedAt?.getTime() ?? 0)

/** What the customer asked about an invoice, live, and the fields of the sheet on which somebody waits for an answer. */
export function useQuestions(place: () => { org: string; invoice: string }) {
  const session = useSessionStore()
  const sheet = useSheet()
  const isLimited = computed(() => session.member !== null && customerLimit(session.member) !== null)
  const { value } = liveList(() => {
    const { org, invoice } = place()
    // only what was issued has links
    if (sheet.document.value.invoice.revision === 0) return null
    return questionsQuery(org, invoice, isLimited.value ? sheet.document.value.invoice.customer : null)
  }, parseShownQuestion)
  const questions = computed(() => value.value.toSorted(inOrder))
  const waiting = computed(() => questions.value.filter(awaitsAnswer))
  const fieldOf = ({ line }: ShownQuestion): string => (line === '' ? '' : `line:${line}:description`)
  const waitingByField = computed(
    () => new Map([...Map.groupBy(waiting.value, fieldOf)].map(([field, some]) => [field, some.length])),
  )
  return { questions, waiting, waitingByField, fieldOf }
}
