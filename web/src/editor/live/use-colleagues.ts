import { loadPersistently } from '../../backend/device/persistent-loading.ts'
import type { ColleaguesOptions } from './colleagues.ts'
import type { SheetDocument } from './sheet-document.ts'
import { shownColleagues } from './shown-colleagues.ts'

/** Colleagues' changes to the document that a sheet shows; they are watched beside the invoice, not before it. */
export function useColleagues() {
  const shown = shownColleagues()
  let hear: ((before: SheetDocument, after: SheetDocument) => void) | undefined

  return {
    shown,
    /** Compares the known state with the new one. */
    heard: (before: SheetDocument, after: SheetDocument): void => hear?.(before, after),
    begin: (options: Omit<ColleaguesOptions, 'shown'>): void => {
      // until its code is here, colleagues' changes are only not pointed at
      void loadPersistently(() => import('./colleagues.ts')).then(({ watchColleagues }) => {
        hear = watchColleagues({ ...options, shown }).heard
      })
    },
  }
}
