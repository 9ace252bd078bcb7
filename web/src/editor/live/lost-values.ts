import type { OwnWrites } from '../edits/own-writes.ts'
import { addressOf, type FieldKey } from './field-key.ts'
import { replacedValues } from './replaced-values.ts'
import { theirsStands, type ShownColleagues } from './shown-colleagues.ts'

/** Notices of values of mine that a colleague's value replaced, and of those that stand again. */
export function lostValues(notices: ShownColleagues['notices'], ownWrites: OwnWrites) {
  const replaced = replacedValues()

  function noteLoss(key: FieldKey, by: string | null, theirs: unknown): void {
    const notice = notices.get(key)
    if (notice && theirsStands(notice)) {
      notices.set(key, { ...notice, by, theirs })
      return
    }
    const last = ownWrites.last(key)
    if (!last || addressOf(key).field === 'position') return
    const mine = last.value
    replaced.remember(key, { by, mine, theirs })
    const kind = ownWrites.isHeld(key) ? 'mineLate' : 'overwritten'
    if (ownWrites.recent(key)) notices.set(key, { kind, by, mine, theirs })
    ownWrites.forget(key)
  }

  /** Whether the server has set my value again: the colleague's one, that replaced it, was typed offline before. */
  function standsAgain(key: FieldKey, value: unknown): boolean {
    const late = ownWrites.last(key) ? null : replaced.ended(key, value)
    if (!late) return false
    notices.set(key, late)
    ownWrites.add(key, value)
    return true
  }

  return { noteLoss, standsAgain }
}
