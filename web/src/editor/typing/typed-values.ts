import { watch, type Ref } from 'vue'
import type { FieldKey } from '../live/field-key.ts'
import type { Texts } from '../texts/texts.ts'
import type { Typing } from './typing.ts'

interface TypedValuesOptions {
  typing: Typing
  texts: Readonly<Ref<Texts>>
  commit: (key: FieldKey, value: unknown) => void
  /** Whether the field belongs to a line that is not saved yet: it has no merged text. */
  isBlank: (key: FieldKey) => boolean
  /** The fields with a value that is kept out of the invoice. */
  problems: ReadonlyMap<FieldKey, unknown>
}

/**
 * When a typed value is written: in a merged text with each key, in other fields after a pause, and whenever the field
 * is left. What is typed in a text before the texts are loaded waits for them.
 */
export function useTypedValues({ typing, texts, commit, isBlank, problems }: TypedValuesOptions) {
  const { typed } = typing
  const holds = (key: FieldKey) => !isBlank(key) && texts.value.holds(key)

  const held = new Set<FieldKey>()

  watch(texts, () => {
    for (const key of held) if (typed.has(key)) commit(key, typed.get(key))
    held.clear()
  })

  function putAll(): void {
    for (const [key, value] of [...typed]) commit(key, value)
  }

  return {
    /** Whether what is typed in this field waits for the texts. */
    holds,
    takeTyped: (key: FieldKey, value: unknown): void => {
      if (!texts.value.merges(key) && !holds(key)) return typing.type(key, value)
      if (holds(key)) held.add(key)
      else commit(key, value)
      // a text that is kept out is still typed
      if (holds(key) || problems.has(key)) typed.set(key, value)
    },
    /** The cursor has left a field: what is not written yet is written now. */
    leave: (key: FieldKey): void => {
      if (typed.has(key) && !holds(key)) commit(key, typed.get(key))
      if (texts.value.merges(key)) texts.value.flush()
    },
    /** Writes every value that is still being typed; merged texts are sent in their time. */
    putAll,
    /** Writes every value that is still being typed, and sends all texts. */
    flushTyped: (): void => {
      putAll()
      texts.value.flush()
    },
    /** The number of typed values that are not written yet, but for those that are kept out. */
    unwritten: (): number =>
      [...typed.keys()].filter((key) => !problems.has(key)).length + texts.value.waiting(),
  }
}
