import { productPath, newProduct, parseProduct, type Product, type ProductContent } from '@covoice/domain'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { newId, writeFields } from '../backend/documents/documents.ts'
import { acceptedOrWaiting, createdOrWaiting, liveList } from '../backend/documents/live-list.ts'
import { useSessionStore } from '../session/session-store.ts'
import { searchProducts } from './product.ts'
import { productsQuery } from './queries.ts'

/** The price list, live from the first use on. */
export const useProductsStore = defineStore('products', () => {
  const session = useSessionStore()
  const live = liveList(
    () =>
      session.organisation && session.can('readPriceList') ? productsQuery(session.organisation.id) : null,
    parseProduct,
  )

  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
  const products = computed(() => [...live.value.value].sort((a, b) => collator.compare(a.name, b.name)))
  const active = computed(() => products.value.filter((one) => !one.archived))
  const index = computed(() => new Map(products.value.map((one) => [one.id, one])))
  const categories = computed(() => [
    ...new Set(products.value.map((one) => one.category).filter((category) => category !== '')),
  ])

  const byId = (id: string | null): Product | null => (id === null ? null : (index.value.get(id) ?? null))

  /** Active entries whose name, description, SKU or category contains every word of the text. */
  const search = (text: string, limit = 50): Product[] => searchProducts(active.value, text).slice(0, limit)

  const path = (id: string) => productPath(session.organisation?.id ?? '', id)

  async function create(name: string, known: Partial<ProductContent> = {}): Promise<Product> {
    const id = newId()
    const data = newProduct(name, known)
    await createdOrWaiting({ path: path(id), data: { ...data } })
    return { id, ...data }
  }

  /** Writes fields of one entry. */
  const save = (id: string, fields: Partial<ProductContent>) =>
    acceptedOrWaiting(writeFields(path(id), fields))

  return {
    products,
    active,
    categories,
    state: live.state,
    problem: live.problem,
    retry: live.retry,
    byId,
    search,
    create,
    save,
  }
})
