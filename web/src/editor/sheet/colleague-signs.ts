import type { Flash, Notice } from '../live/shown-colleagues.ts'
import type { FieldKey } from '../live/field-key.ts'
import type { Peer } from '../../ui/fields/field.ts'
import type { FieldState } from './field-state.ts'

/** What a sheet shows of colleagues; a new invoice has none. */
export interface ColleagueSigns {
  notices: Map<FieldKey, Notice>
  flashes: ReadonlyMap<FieldKey, Flash>
  nameOf: (uid: string) => string
  colourOf: (uid: string) => number
  peersOn: (key: FieldKey, caretOf: (uid: string) => number | null) => Peer[]
  caretOf: (key: FieldKey, uid: string) => number | null
}

/** What one field shows of colleagues: who is in it, who has just changed it, and a conflict with me. */
export function signsOn(
  key: FieldKey,
  { flashes, notices, nameOf, colourOf, peersOn, caretOf }: ColleagueSigns,
): Pick<FieldState, 'peers' | 'flash' | 'notice'> {
  const flash = flashes.get(key)
  const notice = notices.get(key)
  return {
    peers: peersOn(key, (uid) => caretOf(key, uid)),
    flash: flash ? { colour: flash.by === null ? 1 : colourOf(flash.by), key: flash.count } : null,
    notice: notice ? { ...notice, name: notice.by === null ? '' : nameOf(notice.by) } : null,
  }
}
