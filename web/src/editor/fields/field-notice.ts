import { later } from '../../ui/page/later.ts'

/** What there is to tell below a field, one definition for all of them. */
export const FieldNotice = later(() => import('./FieldNotice.vue'))
