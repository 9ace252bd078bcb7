import { inject, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue'

/** Where fields that are too narrow for words show their problems, each with the name of its field. */
type ErrorPlace = Readonly<ShallowRef<HTMLElement | null>>

const key: InjectionKey<ErrorPlace> = Symbol('error place')

/** The fields below show their problems in this element, once it is mounted. */
export const provideErrorPlace = (place: ErrorPlace): void => provide(key, place)

/** The element for the problems of a field that is too narrow for them; null: they are shown below it. */
export const useErrorPlace = (): ErrorPlace => inject(key, () => shallowRef(null), true)
