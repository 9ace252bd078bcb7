import { preloaded } from '../../ui/page/lazy.ts'

/** Rows that few invoices have. */
export const ChargeRow = preloaded(() => import('./ChargeRow.vue'))
export const DiscountRow = preloaded(() => import('./DiscountRow.vue'))
export const PrepaidRow = preloaded(() => import('./PrepaidRow.vue'))
