import { inject, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue'

/** A colleague who edits an invoice. */
export interface Editor {
  uid: string
  name: string
}

/** The colleagues who edit each invoice, by its id; an invoice that nobody edits is missing. */
export type Editors = ReadonlyMap<string, readonly Editor[]>

const key: InjectionKey<ShallowRef<Editors>> = Symbol('editors')
const nobody = (): ShallowRef<Editors> => shallowRef(new Map())

/** Who edits the invoices of a list, nobody at first; its rows ask for it. */
export function provideEditors(): ShallowRef<Editors> {
  const editors = nobody()
  provide(key, editors)
  return editors
}

/** Who edits the invoices of the list around a row. */
export const useEditors = (): ShallowRef<Editors> => inject(key, nobody, true)
