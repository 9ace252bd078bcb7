import { textKey } from '@covoice/domain'
import { aDocument } from '../text/day.ts'

const largestUpdate = 65_536

/** Updates as a browser sends them for keys typed one by one at the end of a line's description, and the text that they make. */
export function typedUpdates(
  line: string,
  stored: string,
  count: number,
): { updates: Uint8Array[]; text: string } {
  const key = textKey({ line, field: 'description' })
  const document = aDocument()
  const updates: Uint8Array[] = []
  let text = stored
  for (let typed = 0; typed < count; typed += 1) {
    // some keys are taken back, so that the text stays one of a description's length
    text = text.length > 200 ? stored : `${text}${'etaoin shrdlu '[typed % 14]}`
    document.change(key, stored, text, 'visit')
    updates.push(...document.takeUnsent(line, largestUpdate))
  }
  return { updates, text }
}
