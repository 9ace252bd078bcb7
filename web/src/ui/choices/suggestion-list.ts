import { later } from '../page/later.ts'

/** The list under a field, which nobody opens before the page is at rest. */
export const SuggestionList = later(() => import('./SuggestionList.vue'))
