import type { InjectionKey } from 'vue'

/** Takes what was typed in a field; false when it can't be taken, and then the field says why. */
type Finish = () => boolean

/** The fields of a form, which it asks before it is confirmed. */
export const formFields: InjectionKey<Set<Finish>> = Symbol()
