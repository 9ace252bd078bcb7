import { lazy } from '../page/lazy.ts'

/** The list under a field, which nobody opens before the page is idle. */
export const SuggestionList = lazy(() => import('./SuggestionList.vue'))
