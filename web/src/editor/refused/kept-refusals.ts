import type { Edit } from '@covoice/domain'
import { watch } from 'vue'
import { newId } from '../../backend/documents/documents.ts'
import { browserStorage } from '../../backend/device/page-storage.ts'
import type { DraftOwner } from '../draft/draft-storage.ts'
import { basisOf, madeOn } from '../edits/bases.ts'
import type { Editor } from '../edits/editor.ts'
import type { RefusalReason, RefusedEdit } from './refused-edits.ts'

/** A refused edit as it is stored on this device, with the value that it was made on, where that is known. */
interface Kept {
  edit: Edit
  reason: RefusalReason
  seen: [unknown] | []
}

/**
 * Shows the refused edits that earlier tabs of this person left on this device, and keeps those of this one, until each is
 * written or dismissed: they outlive their tab. Until the scope ends.
 */
export function keepRefusals(
  { org, person }: DraftOwner,
  invoice: string,
  { refused, keepRefused }: Pick<Editor, 'refused' | 'keepRefused'>,
): void {
  const prefix = `covoice.refused.${org}.${person}.${invoice}.`
  const own = prefix + newId()
  const earlier = browserStorage.keys().filter((key) => key.startsWith(prefix))
  for (const { edit, reason, seen } of earlier.flatMap(keptUnder)) {
    if (seen.length > 0) madeOn(edit, seen[0])
    // an older app may have stored what this one can't show
    attempt(() => keepRefused([edit], reason))
  }
  watch(
    () => [...refused.values()],
    (all) => {
      if (all.length === 0) browserStorage.remove(own)
      else browserStorage.write(own, JSON.stringify(all.map(keptFrom)))
    },
    { immediate: true, flush: 'sync' },
  )
  // only now are they stored anew; another tab that is open has its own in memory
  for (const key of earlier) browserStorage.remove(key)
}

function keptFrom({ edit, reason }: RefusedEdit): Kept {
  const basis = basisOf(edit)
  return { edit, reason, seen: basis ? [basis.value] : [] }
}

function keptUnder(key: string): Kept[] {
  return attempt(() => JSON.parse(browserStorage.read(key) ?? '[]') as Kept[]) ?? []
}

function attempt<Result>(act: () => Result): Result | null {
  try {
    return act()
  } catch {
    return null
  }
}
