import { onScopeDispose } from 'vue'
import { keepsDocuments } from '../backend/device/device-database.ts'
import { pendingWrites } from '../backend/documents/saving.ts'

/** Lets the browser ask before the tab closes while changes wait that this browser can't keep. */
export function useUnkeptChanges(): void {
  const ask = (event: BeforeUnloadEvent) => {
    if (!keepsDocuments.value && pendingWrites.value > 0) event.preventDefault()
  }
  addEventListener('beforeunload', ask)
  onScopeDispose(() => removeEventListener('beforeunload', ask))
}
