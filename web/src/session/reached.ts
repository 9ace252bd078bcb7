import { watch } from 'vue'

/** Resolves to the value of `source` as soon as `isReached` holds for it; at once where it does already. */
export function reached<Value>(source: () => Value, isReached: (value: Value) => boolean): Promise<Value> {
  return new Promise((resolve) => {
    const stop = watch(
      source,
      (now) => {
        if (!isReached(now)) return
        resolve(now)
        // not at once: with `immediate` the first call comes before `stop` is known
        queueMicrotask(() => stop())
      },
      { immediate: true },
    )
  })
}
