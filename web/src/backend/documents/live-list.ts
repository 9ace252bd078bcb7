import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
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

/** `waiting`: nothing to ask for yet (signed out, not allowed); `failed`: the listener was cut, `problem` says why. */
export type LiveState = 'waiting' | 'loading' | 'ready' | 'failed'

/** Documents as reactive state, kept current until the scope that made it ends. */
export interface Live<T> {
  readonly value: Readonly<ShallowRef<T>>
  readonly state: Readonly<ShallowRef<LiveState>>
  readonly problem: Readonly<ShallowRef<Denied | null>>
  /** Whether the server has said so; before and without the network it is what this device has. */
  readonly synced: Readonly<ShallowRef<boolean>>
  retry: () => void
}

type Parse<T> = (id: string, data: Record<string, unknown>) => T
type Start<T> = (on: (value: T, meta: Meta) => void, onError: (problem: Denied) => void) => () => void

/** The rows of a query; a new query replaces the old one, null stops listening and empties the list. */
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

/** Resolves when the server has accepted a write, or at once while there is no network: it is kept and sent later. */
export async function acceptedOrWaiting(write: Promise<void>): Promise<void> {
  if (online.value) return write
  // a refusal that comes later is kept among the failures
  write.catch(() => undefined)
}

/** Makes a document likewise; whoever waits for it shows a refusal, and of one that comes later all are told. */
export function createdOrWaiting(document: NewDocument): Promise<void> {
  return acceptedOrWaiting(createDocuments([document], { callerTells: online.value }))
}

function live<T>(empty: T, source: () => { key: string; start: Start<T> } | null): Live<T> {
  const value = shallowRef(empty) as ShallowRef<T>
  const state = shallowRef<LiveState>('waiting')
  const problem = shallowRef<Denied | null>(null)
  const synced = shallowRef(false)
  let stop: (() => void) | null = null

  const end = () => {
    stop?.()
    stop = null
  }

  const begin = () => {
    end()
    value.value = empty
    problem.value = null
    synced.value = false
    const asked = source()
    state.value = asked === null ? 'waiting' : 'loading'
    if (asked === null) return
    stop = asked.start(
      (next, { fromCache }) => {
        value.value = next
        synced.value = !fromCache
        state.value = 'ready'
      },
      (denied) => {
        end()
        problem.value = denied
        state.value = 'failed'
      },
    )
  }

  watch(() => source()?.key ?? null, begin, { immediate: true })
  onScopeDispose(end)
  return { value, state, problem, synced, retry: begin }
}
