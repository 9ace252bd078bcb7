import { questionLimits } from '@covoice/domain'
import { computed, ref } from 'vue'
import { newId } from '../../backend/documents/documents.ts'
import { problemOf } from '../../backend/server/problem.ts'
import { answerQuestion, closeQuestion } from '../../backend/server/question-calls.ts'
import { keptText } from '../../collaboration/kept-text.ts'
import { useWords } from '../../languages/words.ts'

interface Place {
  org: string
  invoice: string
  question: string
}

/**
 * The answer that I am writing to a customer, apart from every comment: it stays on this device until it is sent. The same
 * text sent again carries the same id, so that a lost answer of the server makes no second one.
 */
export function useAnswering(me: string, place: Place) {
  const { t } = useWords()
  const text = keptText(() => [me, place.org, place.invoice, place.question, 'customer'].join('.'))
  const busy = ref(false)
  const failure = ref('')
  const isTooLong = computed(() => text.value.length > questionLimits.text)
  let tried = { text: '', id: '' }

  async function run(act: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    failure.value = ''
    try {
      await act()
      return true
    } catch (error) {
      const { problem } = problemOf(error)
      const reason = problem === 'linkUnknown' ? t('questions.linkEnded') : t(`session.problems.${problem}`)
      failure.value = t('questions.failed', { reason })
      return false
    } finally {
      busy.value = false
    }
  }

  /** Sends what is written; whether the server has it. */
  async function send(): Promise<boolean> {
    const answer = text.value.trim()
    if (answer === '' || isTooLong.value) return false
    if (tried.text !== answer) tried = { text: answer, id: newId() }
    const { id } = tried
    const isSent = await run(() => answerQuestion({ ...place, answer: id, text: answer }))
    if (isSent) text.value = ''
    return isSent
  }

  const close = (closed: boolean) => run(() => closeQuestion({ ...place, closed }))

  return { text, busy, failure, isTooLong, send, close }
}
