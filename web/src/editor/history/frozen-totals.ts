import { revisionPath, type Invoice } from '@covoice/domain'
import { computed, shallowRef, watch } from 'vue'
import { liveDocument } from '../../backend/documents/live-list.ts'

/** The frozen totals of an issued invoice; null while it is open, or until they have loaded. */
export function useFrozenTotals(org: string, id: string, invoice: () => Invoice | undefined) {
  const reading = shallowRef<typeof import('./revision.ts') | null>(null)
  const path = computed(() => {
    const now = invoice()
    return now?.content === 'frozen' && now.revision > 0 ? revisionPath(org, id, now.revision) : null
  })
  const { value } = liveDocument(
    () => path.value,
    (_id, data) => data,
  )
  watch(
    path,
    async (frozen) => {
      if (frozen !== null) reading.value ??= await import('./revision.ts')
    },
    { immediate: true },
  )
  return computed(() => {
    if (!value.value || !reading.value) return null
    const { storedRevision, revisionTotals } = reading.value
    return revisionTotals(storedRevision(id, value.value))
  })
}
