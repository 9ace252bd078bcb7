import { invoiceFields, lineFields } from '@covoice/domain'
import { onBeforeUnmount, onMounted } from 'vue'
import { addressOf, elementId, type FieldKey } from '../live/field-key.ts'

const ofLines = Object.keys(lineFields)
/** The element of each field of the header. */
const ofHeader = new Map(Object.keys(invoiceFields).map((key) => [elementId(key), key]))

/** Whether this version of the app has such a field. */
export function isFieldKey(key: string): boolean {
  const { line, field } = addressOf(key)
  return line === null ? key in invoiceFields : ofLines.includes(field)
}

/** The field whose element has this id; null for other elements. */
function keyOf(id: string): FieldKey | null {
  const [, line, field = ''] = /^field-line-([\w-]+)-(\w+)$/.exec(id) ?? []
  return ofLines.includes(field) ? `line:${line}:${field}` : (ofHeader.get(id) ?? null)
}

/** Hears which field of the sheet the person has clicked where it is print. */
export function useTouchedField(touch: (key: FieldKey) => void): void {
  function onFocus({ target }: FocusEvent): void {
    const element =
      target instanceof Element ? target.closest('.editor-column [id^="field-"][tabindex="-1"]') : null
    const key = element && keyOf(element.id)
    if (key) touch(key)
  }
  onMounted(() => addEventListener('focusin', onFocus))
  onBeforeUnmount(() => removeEventListener('focusin', onFocus))
}
