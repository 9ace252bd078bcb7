import type { InjectionKey } from 'vue'

/** Takes the typed text of a field; false when it is invalid, and then the field shows why. */
type Finish = () => boolean

/** The fields of a form, which it asks before it is confirmed. */
export const formFields: InjectionKey<Set<Finish>> = Symbol()
