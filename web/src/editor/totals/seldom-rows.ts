import { beside } from '../../ui/page/later.ts'

/** Rows that few invoices have. */
export const ChargeRow = beside(() => import('./ChargeRow.vue'))
export const DiscountRow = beside(() => import('./DiscountRow.vue'))
export const PrepaidRow = beside(() => import('./PrepaidRow.vue'))
