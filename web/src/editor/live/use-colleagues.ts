import { loadPersistently } from '../../ui/page/persistent-loading.ts'
import type { ColleaguesOptions, watchColleagues } from './colleagues.ts'
import type { FieldKey } from './field-key.ts'
import type { SheetDocument } from './sheet-document.ts'
import { shownColleagues } from './shown-colleagues.ts'

/** Colleagues' changes to the document that a sheet shows; they are watched beside the invoice, not before it. */
export function useColleagues() {
  const shown = shownColleagues()
  let watcher: ReturnType<typeof watchColleagues> | undefined

  return {
    shown,
    /** Compares the known state with the new one. */
    heard: (before: SheetDocument, after: SheetDocument): void => watcher?.heard(before, after),
    /** Somebody has typed in a merged text. */
    typed: (key: FieldKey, by: string): void => watcher?.typed(key, by),
    begin: (options: Omit<ColleaguesOptions, 'shown'>): void => {
      // until its code is here, colleagues' changes are only not pointed at
      void loadPersistently(() => import('./colleagues.ts')).then((code) => {
        watcher = code.watchColleagues({ ...options, shown })
      })
    },
  }
}
