import { lazy } from '../../ui/page/lazy.ts'

/** The notices below a field, one definition for all fields. */
export const FieldNotice = lazy(() => import('./FieldNotice.vue'))
