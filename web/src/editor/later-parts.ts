import { beside, later } from '../ui/page/later.ts'

/** What a person at an invoice asks for only after a while, or never. */
export const EmailDialog = later(() => import('./email/EmailDialog.vue'))
export const InvoiceSide = later(() => import('./InvoiceSide.vue'))
export const KeptList = later(() => import('./bar/KeptList.vue'))
export const PeopleHere = later(() => import('./bar/PeopleHere.vue'))
export const RefusalDialog = later(() => import('./bar/RefusalDialog.vue'))
export const StatusDialog = later(() => import('./bar/StatusDialog.vue'))

/** What the menu offers of it: there before the menu can be opened, or entries would move under the pointer. */
export const DocumentActs = beside(() => import('./documents/DocumentActs.vue'))

/** Above a paper that is not simply being written: it is there before the paper is. */
export const InvoiceBanners = beside(() => import('./bar/InvoiceBanners.vue'))
