import { computed, ref, shallowRef } from 'vue'

/** The pending command on an invoice. */
export type Doing =
  'setStatus' | 'delete' | 'restore' | 'send' | 'export' | 'remind' | 'askReview' | 'approve' | 'sendBack'

/** Which invoices a command is running on, and how far all running commands are. */
export function useRunningCommands() {
  const doing = shallowRef<ReadonlyMap<string, Doing>>(new Map())
  const asked = ref(0)
  const answered = ref(0)

  /** The progress of several commands; null when none is running. */
  const progress = computed(() => (asked.value === 0 ? null : { done: answered.value, of: asked.value }))

  function mark(ids: readonly string[], what: Doing | null) {
    const next = new Map(doing.value)
    for (const id of ids) {
      if (what === null) next.delete(id)
      else next.set(id, what)
    }
    doing.value = next
  }

  /** Counts a command as running until it resolves; it says how many more of its invoices are answered. */
  async function running(
    ids: readonly string[],
    kind: Doing,
    run: (moreAnswered: (count: number) => void) => Promise<void>,
  ): Promise<void> {
    let counted = 0
    mark(ids, kind)
    asked.value += ids.length
    try {
      await run((count) => {
        counted += count
        answered.value += count
      })
    } finally {
      mark(ids, null)
      asked.value -= ids.length
      answered.value -= counted
    }
  }

  return { doing, progress, running }
}
