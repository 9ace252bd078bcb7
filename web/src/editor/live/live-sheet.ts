import {
  byPosition,
  invoicePath,
  linesPath,
  parseInvoice,
  parseLine,
  type Invoice,
  type Line,
} from '@covoice/domain'
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { online } from '../../backend/device/connection.ts'
import { watchDocument, watchQuery } from '../../backend/documents/documents.ts'
import type { Denied } from '../../backend/server/problem.ts'
import { pendingPaths } from '../../backend/documents/saving.ts'
import type { SheetDocument } from './sheet-document.ts'

/**
 * `loading`: not all of it is here yet; `missing`: the server has no such invoice;
 * `cut`: the server no longer lets me read it, what is shown is the last that I saw.
 */
export type LivePhase = 'loading' | 'ready' | 'missing' | 'cut'

/** An invoice and its lines as the server has them, with what this device has written on top; until the scope ends. */
export function liveSheet(
  org: string,
  id: string,
  heard: (before: SheetDocument, after: SheetDocument) => void,
) {
  const stored = shallowRef<SheetDocument | null>(null)
  const phase = ref<LivePhase>('loading')
  const problem = shallowRef<Denied | null>(null)
  let invoice: Invoice | null = null
  let lines: readonly Line[] | null = null
  let cachedNone = false
  let stops: (() => void)[] = []

  /** This tab is still making it: the server refuses to speak of what it doesn't have yet. */
  const making = () => pendingPaths.value.includes(invoicePath(org, id))
  const madeHere = making()
  let confirmed = false
  let waits = false

  function tell(): void {
    // an empty cache says nothing about an invoice that was never opened here, unless that has no lines
    if (cachedNone && lines === null && !online.value && invoice?.lineCount === 0) lines = []
    if (invoice === null || lines === null) return
    const next = { invoice, lines }
    if (stored.value) heard(stored.value, next)
    stored.value = next
    phase.value = 'ready'
  }

  /** Never seen by the server, it was refused: what is shown is not there. */
  const refused = () => madeHere && !confirmed && !making()

  function cut(denied: Denied): void {
    stop()
    waits = madeHere && !confirmed && making()
    if (waits) return
    problem.value = denied
    const missing = refused() || (stored.value === null && denied.problem === 'gone')
    phase.value = missing ? 'missing' : 'cut'
  }

  function listen(): void {
    stops = [
      watchDocument(
        invoicePath(org, id),
        parseInvoice,
        (value, { fromCache }) => {
          if (value === null) {
            if (stored.value === null || refused()) phase.value = 'missing'
            return
          }
          confirmed ||= !fromCache
          invoice = value
          tell()
        },
        cut,
      ),
      watchQuery(
        { collection: linesPath(org, id) },
        parseLine,
        (rows, { fromCache }) => {
          cachedNone = rows.length === 0 && fromCache
          if (!cachedNone || lines !== null) lines = byPosition(rows)
          tell()
        },
        cut,
      ),
    ]
  }
  listen()
  watch(making, (still) => {
    if (still || !waits) return
    waits = false
    listen()
  })
  watch(online, () => stored.value === null && tell())
  const stop = () => stops.forEach((end) => end())
  onScopeDispose(stop)

  return { stored, phase, problem }
}
