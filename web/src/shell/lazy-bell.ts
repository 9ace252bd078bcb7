import { lazy } from '../ui/page/lazy.ts'

/** The person's notices: the first page does not wait for them. */
export const NoticeBell = lazy(() => import('../notices/NoticeBell.vue'))
