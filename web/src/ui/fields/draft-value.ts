import { computed, shallowRef, watch } from 'vue'

/** A field's value, and its owner, who keeps it. */
export interface DraftValueOptions<Value> {
  /** The stored value. */
  model: () => Value
  update: (value: Value) => void
  /** The typed text is discarded: it can't be read, or was reverted. */
  untyped: () => void
  commit: (value: Value) => void
}

/**
 * The value of a field from the first typed character to the commit: the earlier one, the one that the owner
 * was reported last, and the one that was committed.
 */
export function useDraftValue<Value>({ model, update, untyped, commit }: DraftValueOptions<Value>) {
  /** Committed, and not yet returned by the model. */
  const pending = shallowRef<{ value: Value } | null>(null)
  const current = computed(() => (pending.value ? pending.value.value : model()))

  let before = model()
  let committed = before
  /** The value that the owner got last. */
  let reported = before
  /** The current value was written by somebody else. */
  let overtaken = false

  watch(model, (now) => {
    pending.value = null
    overtaken = now !== reported && now !== committed
  })

  /** Typing begins: the current value becomes the earlier one. */
  function begin(): void {
    before = committed = current.value
    overtaken = false
  }

  /** Tells the owner what is typed, or the earlier value for a text that can't be read. */
  function tell(reading: { value: Value } | null): void {
    // a readable part typed on the way was not meant
    reported = reading ? reading.value : before
    update(reported)
    if (!reading) untyped()
  }

  /** Commits a value, unless it was committed already. */
  function commitNew(value: Value): void {
    if (value === committed) return
    pending.value = { value }
    committed = value
    commit(value)
  }

  /** The owner has written a value by itself: it counts as committed. */
  function takeAsCommitted(value: Value): void {
    committed = value
  }

  /** Restores the earlier value, or the value that somebody else has written since. */
  function restore(): void {
    if (overtaken) return untyped()
    tell({ value: before })
    untyped()
    commitNew(before)
  }

  return { current, begin, tell, commitNew, takeAsCommitted, restore }
}
