import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue'

/** Names the page in the browser's tab: "Billing · Covoice". */
export function usePageTitle(title: MaybeRefOrGetter<string>): void {
  watchEffect(() => {
    const text = toValue(title)
    document.title = text ? `${text} · Covoice` : 'Covoice'
  })
}
