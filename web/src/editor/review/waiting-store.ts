import { customerLimit, parseInvoice, parseReviewMark, type Invoice, type ReviewMark } from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { liveList } from '../../backend/documents/live-list.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { waitingQuery } from './queries.ts'

/** A draft that waits for a verdict, and the request. */
export interface Waiting {
  invoice: Invoice
  mark: ReviewMark
  /** Whether I am the colleague who was asked. */
  forMe: boolean
}

/** The drafts that wait for a verdict of mine or of anybody but me: those that name me first. Live from the first use on. */
export const useWaitingStore = defineStore('waiting-reviews', () => {
  const session = useSessionStore()
  const me = () => session.person?.uid ?? ''
  const live = liveList(() => {
    const { organisation, member } = session
    if (!organisation || !member || !session.can('approveInvoices')) return null
    return waitingQuery(organisation.id, customerLimit(member))
  }, parseInvoice)
  const rows = computed<readonly Waiting[]>(() => {
    const found = live.value.value.flatMap((invoice) => {
      const mark = parseReviewMark(invoice.review)
      if (mark?.state !== 'asked' || mark.askedBy === me()) return []
      return [{ invoice, mark, forMe: mark.reviewer === me() }]
    })
    return [...found.filter(({ forMe }) => forMe), ...found.filter(({ forMe }) => !forMe)]
  })
  return { rows, state: live.state, problem: live.problem, retry: live.retry }
})
