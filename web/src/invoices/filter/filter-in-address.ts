import { onScopeDispose, watch, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { fromAddress, toAddress, type InvoiceFilter } from './invoice-filter.ts'

/** Keeps a filter and the page's address in sync: a link, a bookmark and Back all find the same list. */
export function useFilterInAddress(filter: Ref<InvoiceFilter>): void {
  const route = useRoute()
  const router = useRouter()
  const here = route.name
  let leaving = false

  watch(
    () => route.query,
    (query) => {
      if (route.name !== here) return
      const asked = fromAddress(query)
      if (!same(asked, filter.value)) filter.value = asked
    },
    { immediate: true },
  )
  watch(filter, (now) => {
    // A search that ends while its result is being opened must not navigate back.
    if (leaving || route.name !== here || same(fromAddress(route.query), now)) return
    void router.replace({ query: toAddress(now) })
  })

  const ends = [
    router.beforeEach((to) => {
      leaving = to.name !== here
    }),
    router.afterEach((_to, _from, failure) => {
      if (failure) leaving = false
    }),
  ]
  onScopeDispose(() => ends.forEach((end) => end()))
}

function same(a: InvoiceFilter, b: InvoiceFilter): boolean {
  return JSON.stringify(toAddress(a)) === JSON.stringify(toAddress(b))
}
