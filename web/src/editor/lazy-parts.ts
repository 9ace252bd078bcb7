import { preloaded, lazy } from '../ui/page/lazy.ts'

/** What a person at an invoice asks for only after a while, or never. */
export const EmailDialog = lazy(() => import('./email/EmailDialog.vue'))
export const InvoiceSide = lazy(() => import('./InvoiceSide.vue'))
export const RefusedEditList = lazy(() => import('./bar/RefusedEditList.vue'))
export const PeopleHere = lazy(() => import('./bar/PeopleHere.vue'))
export const RefusalDialog = lazy(() => import('./bar/RefusalDialog.vue'))
export const StatusDialog = lazy(() => import('./bar/StatusDialog.vue'))

/** What the menu offers of it: there before the menu can be opened, or entries would move under the pointer. */
export const DocumentActions = preloaded(() => import('./documents/DocumentActions.vue'))

/** Above a paper that is not simply being written: it is there before the paper is. */
export const InvoiceBanners = preloaded(() => import('./bar/InvoiceBanners.vue'))
