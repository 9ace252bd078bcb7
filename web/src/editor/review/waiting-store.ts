import { customerLimit, parseInvoice, parseReviewMark, type Invoice, type ReviewMark } from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { online } from '../../backend/device/connection.ts'
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

/** More than a person reviews at a time. */
const atOnce = 50

/** The drafts that wait for a verdict of mine or of anybody but me: those that name me first. Live from the first use on. */
export const useWaitingStore = defineStore('waiting-reviews', () => {
  const session = useSessionStore()
  const me = () => session.person?.uid ?? ''
  const most = ref(atOnce)
  watch(
    () => session.organisation?.id,
    () => (most.value = atOnce),
    { flush: 'sync' },
  )
  const live = liveList(() => {
    const { organisation, member } = session
    if (!organisation || !member || !session.can('approveInvoices')) return null
    return waitingQuery(organisation.id, customerLimit(member), most.value)
  }, parseInvoice)

  // What is shown stays while more of it loads.
  const loaded = shallowRef<readonly Invoice[]>([])
  watch(
    [live.value, live.state],
    ([now, state]) => {
      if (state !== 'loading' || most.value === atOnce) loaded.value = now
    },
    { immediate: true },
  )
  const rows = computed<readonly Waiting[]>(() => {
    const found = loaded.value.flatMap((invoice) => {
      const mark = parseReviewMark(invoice.review)
      if (mark?.state !== 'asked' || mark.askedBy === me()) return []
      return [{ invoice, mark, forMe: mark.reviewer === me() }]
    })
    return [...found.filter(({ forMe }) => forMe), ...found.filter(({ forMe }) => !forMe)]
  })

  const isLoaded = computed(() => live.state.value === 'ready' && (live.synced.value || !online.value))
  const isPart = computed(() => loaded.value.length >= most.value)
  function more(): void {
    if (isLoaded.value && isPart.value) most.value += atOnce
  }
  // My own requests take places in the query, but nobody sees them here.
  watch([rows, isLoaded], () => rows.value.length < atOnce && more(), { immediate: true })

  return {
    rows,
    /** Whether the server has answered, or can't be asked. */
    isLoaded,
    /** Whether more drafts may wait than those in `rows`. */
    isPart,
    /** Looks for further ones. */
    more,
    state: live.state,
    problem: live.problem,
    retry: live.retry,
  }
})
