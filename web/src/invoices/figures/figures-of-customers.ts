import { figuresOfCustomerPath, noFigures, parseFigures, type Figures } from '@covoice/domain'
import { computed, effectScope, onScopeDispose, shallowRef, watch } from 'vue'
import { liveDocument, type Live } from '../../backend/documents/live-list.ts'

/** Whose figures are wanted. */
export interface FiguresWanted {
  org: string
  customers: readonly string[]
}

/**
 * The figures of some customers, live, each a document of its own: a member who is limited to them may read no
 * others. Null: those of no customer are wanted.
 */
export function useFiguresOfCustomers(wanted: () => FiguresWanted | null) {
  const documents = shallowRef<Live<Figures | null>[]>([])
  let scope = effectScope()

  watch(
    () => JSON.stringify(wanted()),
    () => {
      scope.stop()
      scope = effectScope()
      const now = wanted()
      documents.value =
        scope.run(() =>
          (now?.customers ?? []).map((customer) =>
            liveDocument(
              () => (now === null ? null : figuresOfCustomerPath(now.org, customer)),
              (_id, data) => parseFigures(data),
            ),
          ),
        ) ?? []
    },
    { immediate: true },
  )
  onScopeDispose(() => scope.stop())

  return {
    /** The figures of each; null until all are known. A customer of whom nothing is counted has no document. */
    parts: computed<readonly Figures[] | null>(() =>
      documents.value.every(({ state }) => state.value === 'ready')
        ? documents.value.map(({ value }) => value.value ?? noFigures)
        : null,
    ),
    synced: computed(() => documents.value.every(({ synced }) => synced.value)),
    failed: computed(() => documents.value.some(({ state }) => state.value === 'failed')),
    retry: () => documents.value.forEach((one) => one.state.value === 'failed' && one.retry()),
  }
}
