import { inject, provide, type InjectionKey } from 'vue'
import { lazy } from '../../ui/page/lazy.ts'

/** The notices of a line's figures, one definition for all lines. */
export const LineNotices = lazy(() => import('./LineNotices.vue'))

const apartKey: InjectionKey<boolean> = Symbol('notices apart')

/** The narrow fields below show no notices: LineNotices shows them together, so that none covers another. */
export const showNoticesApart = (): void => provide(apartKey, true)

/** Whether the notices of a field are shown apart from it. */
export const noticesAreApart = (): boolean => inject(apartKey, false)
