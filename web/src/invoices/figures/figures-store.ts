import { figuresOn, parseFigures, sumOfFigures, type FiguresOfDay } from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { online } from '../../backend/device/connection.ts'
import { liveList } from '../../backend/documents/live-list.ts'
import { prepareFigures } from '../../backend/server/calls.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { useReach } from '../list/reach.ts'
import { useFiguresOfCustomers } from './figures-of-customers.ts'
import { figurePartsQuery } from './queries.ts'

/**
 * The figures of the invoices that a member reaches, live, as the server counts them. An organisation that is
 * older than its figures has its invoices counted first.
 */
export const useFiguresStore = defineStore('figures', () => {
  const session = useSessionStore()
  const reach = useReach()
  const counted = computed(() => session.organisation?.hasFigures === true)
  const all = liveList(
    () => (reach.value?.customers === null && counted.value ? figurePartsQuery(reach.value.org) : null),
    (_id, data) => parseFigures(data),
  )
  const own = useFiguresOfCustomers(() => {
    const { org, customers } = reach.value ?? { org: '', customers: null }
    return customers === null || !counted.value ? null : { org, customers }
  })
  const limited = computed(() => reach.value !== null && reach.value.customers !== null)

  const figures = computed<FiguresOfDay | null>(() => {
    if (reach.value === null || !counted.value) return null
    const parts = limited.value ? own.parts.value : all.state.value === 'ready' ? all.value.value : null
    const { today } = reach.value
    return parts && figuresOn(sumOfFigures(parts), today, session.organisation?.currency ?? '')
  })

  const toCount = computed(() =>
    reach.value !== null && !counted.value && online.value ? reach.value.org : null,
  )
  const uncounted = shallowRef<string | null>(null)
  async function count(org: string | null) {
    uncounted.value = null
    if (org !== null)
      await prepareFigures({ org }).catch(() => {
        if (org === toCount.value) uncounted.value = org
      })
  }
  watch(toCount, count, { immediate: true })

  return {
    figures,
    counting: computed(() => reach.value !== null && !counted.value),
    /** Whether their counting could not be begun; until `retry` the server's nightly check alone begins it. */
    countingFailed: computed(() => uncounted.value !== null),
    /** Whether the server has confirmed them since this device came online. */
    synced: computed(() => (limited.value ? own.synced.value : all.synced.value)),
    failed: computed(() => (limited.value ? own.failed.value : all.state.value === 'failed')),
    retry: () =>
      uncounted.value !== null ? void count(toCount.value) : limited.value ? own.retry() : all.retry(),
  }
})
