import { defineStore } from 'pinia'
import { markRaw, ref } from 'vue'
import { useRouter } from 'vue-router'
import { useInvoiceFeed } from './list/invoice-feed.ts'
import { everything, type InvoiceFilter } from './filter/invoice-filter.ts'
import { useReach } from './list/reach.ts'

/** The list of the Billing page. It stays live behind other pages, so that it is unchanged on return. */
export const useBillingStore = defineStore('billing', () => {
  const router = useRouter()
  const reach = useReach()
  const filter = ref<InvoiceFilter>(everything)
  const feed = markRaw(
    useInvoiceFeed(
      () => reach.value,
      () => filter.value,
    ),
  )
  const open = (invoice: string) => void router.push({ name: 'invoice', params: { invoice } })
  return { reach, filter, feed, open }
})
