import { preloaded, lazy } from '../ui/page/lazy.ts'

/** Parts of the invoice page that are needed only later, or never. */
export const EmailDialog = lazy(() => import('./email/EmailDialog.vue'))
export const InvoiceSide = lazy(() => import('./InvoiceSide.vue'))
export const RefusedEditList = lazy(() => import('./bar/RefusedEditList.vue'))
export const ConflictSummary = lazy(() => import('./bar/ConflictSummary.vue'))
export const PeopleHere = lazy(() => import('./bar/PeopleHere.vue'))
export const RefusalDialog = lazy(() => import('./bar/RefusalDialog.vue'))
export const StatusDialog = lazy(() => import('./bar/StatusDialog.vue'))

/** Menu entries: loaded before the menu can open, or entries would move under the pointer. */
export const DocumentActions = preloaded(() => import('./documents/DocumentActions.vue'))

/** Banners above a sheet: loaded before the sheet. */
export const InvoiceBanners = preloaded(() => import('./bar/InvoiceBanners.vue'))
