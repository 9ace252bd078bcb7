import { onScopeDispose, ref, watch, type Ref } from 'vue'
import type { FieldKey } from './field-key.ts'
import type { Flash } from './shown-colleagues.ts'

/** Without another change for this long a colleague is done with a field. */
const quietMs = 5_000
const lookMs = 500

/** What colleagues have changed in fields that they are done with. */
export interface ChangedFields {
  by: string | null
  keys: FieldKey[]
}

interface NewsOptions {
  flashes: ReadonlyMap<FieldKey, Flash>
  isTyping: () => boolean
  /** Whether a colleague is in the field. */
  isThere: (key: FieldKey) => boolean
}

/**
 * The last changes of colleagues, to be read out: each field once, when they have left it or stopped changing it, several
 * together, and none while I am typing.
 */
export function useNews({ flashes, isTyping, isThere }: NewsOptions): Readonly<Ref<ChangedFields | null>> {
  const news = ref<ChangedFields | null>(null)
  const waiting = new Map<FieldKey, { by: string | null; atMs: number; wasThere: boolean }>()
  /** The numbers of the flashes that were taken. */
  let taken = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function look(): void {
    timer = undefined
    const done: FieldKey[] = []
    for (const [key, one] of waiting) {
      const there = isThere(key)
      one.wasThere ||= there
      const hasLeft = one.wasThere && !there
      if (hasLeft || Date.now() - one.atMs >= quietMs) done.push(key)
    }
    const first = done[0]
    if (first !== undefined && !isTyping()) {
      const by = waiting.get(first)?.by ?? null
      const keys = done.filter((key) => waiting.get(key)?.by === by)
      keys.forEach((key) => waiting.delete(key))
      news.value = { by, keys }
    }
    if (waiting.size > 0) timer = setTimeout(look, lookMs)
  }

  watch(
    () => [...flashes],
    (all) => {
      for (const [key, { by, count }] of all) {
        if (count <= taken) continue
        const wasThere = waiting.get(key)?.wasThere ?? false
        waiting.set(key, { by, atMs: Date.now(), wasThere })
      }
      taken = Math.max(taken, ...all.map(([, { count }]) => count))
      if (waiting.size > 0) timer ??= setTimeout(look, lookMs)
    },
  )
  onScopeDispose(() => clearTimeout(timer))
  return news
}
