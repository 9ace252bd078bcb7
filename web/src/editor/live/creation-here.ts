import { watch } from 'vue'
import { pendingPaths } from '../../backend/documents/saving.ts'

/**
 * Whether this tab created a document that it reads. Until the server has the document, it refuses to read
 * it: `again` is called when such a refused reading can be repeated.
 */
export function useCreationHere(path: string, again: () => void) {
  const creating = () => pendingPaths.value.includes(path)
  const createdHere = creating()
  let confirmed = false
  let waits = false

  watch(creating, (still) => {
    if (still || !waits) return
    waits = false
    again()
  })

  return {
    /** The server has the document. */
    confirm: (): void => {
      confirmed = true
    },
    /** The server never had it and refused it: the shown document does not exist. */
    refused: () => createdHere && !confirmed && !creating(),
    /** True when a refused reading is to be repeated, because the creation is still on its way. */
    awaits: (): boolean => (waits = createdHere && !confirmed && creating()),
  }
}
