import { onScopeDispose } from 'vue'
import { useToldRefusals } from './told-refusals.ts'

interface UnheardRefusalsOptions {
  /** Whether updates of this device that waited for the server are gone. */
  hasVanished: () => boolean
  /** Resolves when the server has answered everything of this page. */
  answered: () => Promise<void>
  /** Whether the document may begin again now. */
  isFree: () => boolean
  /** Those of them that the server refused. */
  refused: () => ReadonlyMap<string, Uint8Array>
  /** The document begins again without them; `isHeard` says that another page gives their texts back. */
  giveBack: (updates: ReadonlyMap<string, Uint8Array>, isHeard: boolean) => void
}

/** By then the merged texts are here that an update has gone into, and other pages have said what they heard. */
const pauseMs = 1_000

/**
 * Finds what the server refused without anybody hearing of it: updates of an earlier visit, or of a page that is gone.
 * Until the scope ends.
 */
export function useUnheardRefusals(options: UnheardRefusalsOptions) {
  const told = useToldRefusals()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  onScopeDispose(() => {
    isOver = true
    clearTimeout(timer)
  })

  async function find(): Promise<void> {
    await options.answered()
    timer = undefined
    if (isOver) return
    if (!options.isFree()) return look()
    const updates = options.refused()
    const ids = [...updates.keys()]
    if (ids.length === 0) return
    const isHeard = ids.every(told.has)
    told.tell(ids)
    options.giveBack(updates, isHeard)
  }

  function look(): void {
    // two pages don't look at the same moment: the first one tells the other
    if (options.hasVanished()) timer ??= setTimeout(() => void find(), pauseMs * (1 + Math.random()))
  }

  return { look, tell: told.tell }
}
