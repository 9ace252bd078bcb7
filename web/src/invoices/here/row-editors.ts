import { lazy } from '../../ui/page/lazy.ts'

/** Its code comes with the first row that somebody edits. */
export const RowEditors = lazy(() => import('./RowEditors.vue'))
