import { computed, onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { online } from '../device/connection.ts'
import {
  createDocuments,
  watchDocument,
  watchQuery,
  type ListQuery,
  type Meta,
  type NewDocument,
} from './documents.ts'
import type { Denied } from '../server/problem.ts'

/**
 * `waiting`: there is no query yet (signed out, not allowed); `failed`: the listener ended, `problem` says
 * why.
 */
export type LiveState = 'waiting' | 'loading' | 'ready' | 'failed'

/** Documents as reactive state, kept current until the calling scope ends. */
export interface Live<T> {
  readonly value: Readonly<ShallowRef<T>>
  readonly state: Readonly<Ref<LiveState>>
  readonly problem: Readonly<ShallowRef<Denied | null>>
  /**
   * Whether the data is confirmed by the server; before that and without the network it is this device's
   * data.
   */
  readonly synced: Readonly<ShallowRef<boolean>>
  retry: () => void
}

type Parse<T> = (id: string, data: Record<string, unknown>) => T
type Start<T> = (on: (value: T, meta: Meta) => void, onError: (problem: Denied) => void) => () => void

/** The rows of a query. A new query replaces the old one; null stops listening and empties the list. */
export function liveList<T>(query: () => ListQuery | null, parse: Parse<T>): Live<readonly T[]> {
  return live<readonly T[]>([], () => {
    const asked = query()
    if (asked === null) return null
    return {
      key: JSON.stringify(asked),
      start: (on, onError) =>
        watchQuery(
          asked,
          parse,
          // an empty cache says nothing about the server
          (rows, meta) => (rows.length === 0 && meta.fromCache ? undefined : on(rows, meta)),
          onError,
        ),
    }
  })
}

/** One document; null while it doesn't exist. */
export function liveDocument<T>(path: () => string | null, parse: Parse<T>): Live<T | null> {
  return live<T | null>(null, () => {
    const asked = path()
    if (asked === null) return null
    return { key: asked, start: (on, onError) => watchDocument(asked, parse, on, onError) }
  })
}

/**
 * Resolves when the server has accepted a write, or at once while there is no network: the write is stored
 * and sent later.
 */
export async function acceptedOrWaiting(write: Promise<void>): Promise<void> {
  if (online.value) return write
  // a later refusal is kept among the failures
  write.catch(() => undefined)
}

/** Creates a document in the same way. The caller shows a refusal; a later refusal is announced. */
export function createdOrWaiting(document: NewDocument): Promise<void> {
  return acceptedOrWaiting(createDocuments([document], { callerTells: online.value }))
}

function live<T>(empty: T, source: () => { key: string; start: Start<T> } | null): Live<T> {
  const value = shallowRef(empty) as ShallowRef<T>
  const key = computed(() => source()?.key ?? null)
  /** The query that the value answers, and how far it is. */
  const begun = shallowRef<{ key: string | null; state: LiveState }>({ key: null, state: 'waiting' })
  const state = computed(() => {
    // A new query loads from the moment in which it is asked, also before its listener begins.
    if (begun.value.key === key.value) return begun.value.state
    return key.value === null ? 'waiting' : 'loading'
  })
  const problem = shallowRef<Denied | null>(null)
  const synced = shallowRef(false)
  let stop: (() => void) | null = null

  const end = () => {
    stop?.()
    stop = null
  }

  const begin = () => {
    end()
    const asked = source()
    const is = (state: LiveState) => (begun.value = { key: asked?.key ?? null, state })
    // The state is the first to change: an emptied list is never taken for one that has loaded and is empty.
    is(asked === null ? 'waiting' : 'loading')
    value.value = empty
    problem.value = null
    synced.value = false
    if (asked === null) return
    stop = asked.start(
      (next, { fromCache }) => {
        value.value = next
        synced.value = !fromCache
        is('ready')
      },
      (denied) => {
        end()
        problem.value = denied
        is('failed')
      },
    )
  }

  watch(key, begin, { immediate: true })
  onScopeDispose(end)
  return { value, state, problem, synced, retry: begin }
}
