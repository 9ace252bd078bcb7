import { lazy } from '../../ui/page/lazy.ts'

/** What there is to tell below a field, one definition for all of them. */
export const FieldNotice = lazy(() => import('./FieldNotice.vue'))
