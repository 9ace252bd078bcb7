import type { FieldKey } from './field-key.ts'
import { sameValue } from './same-value.ts'
import type { Notice } from './shown-colleagues.ts'

/** Remembers values of mine that a colleague's value replaced, to notice when the server sets one again. */
export function replacedValues() {
  const replaced = new Map<FieldKey, Omit<Notice, 'kind'>>()
  return {
    remember: (key: FieldKey, values: Omit<Notice, 'kind'>): void => void replaced.set(key, values),
    /** The conflict that ends with this value, which I have not written again; null where there was none. */
    ended: (key: FieldKey, value: unknown): Notice | null => {
      const values = replaced.get(key)
      if (!values || !sameValue(values.mine, value)) return null
      replaced.delete(key)
      return { kind: 'theirsLate', ...values }
    },
  }
}
