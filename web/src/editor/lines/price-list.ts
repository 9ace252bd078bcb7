import { shallowRef, type ShallowRef } from 'vue'
import type { useProductsStore } from '../../products/products-store.ts'
import { whenIdle } from '../../ui/page/lazy.ts'

type PriceList = ReturnType<typeof useProductsStore>

const priceList = shallowRef<PriceList | null>(null)
let asked = false

/** The organisation's products, suggested while typing; null until the page is idle. */
export function usePriceList(): Readonly<ShallowRef<PriceList | null>> {
  if (!asked) {
    asked = true
    void whenIdle()
      .then(() => import('../../products/products-store.ts'))
      .then(
        ({ useProductsStore }) => (priceList.value = useProductsStore()),
        () => (asked = false),
      )
  }
  return priceList
}
