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
 * `loading`: parts are missing; `missing`: the server has no such invoice; `cut`: the server no longer lets
 * me read it, and the last known state is shown.
 */
export type LivePhase = 'loading' | 'ready' | 'missing' | 'cut'

/** An invoice and its lines as the server has them, plus writes of this device; until the scope ends. */
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

  /** This tab is still creating the invoice: the server refuses to read a missing document. */
  const making = () => pendingPaths.value.includes(invoicePath(org, id))
  const madeHere = making()
  let confirmed = false
  let waits = false

  function tell(): void {
    // an empty cache proves nothing about an invoice that was never opened here, unless it has no lines
    if (cachedNone && lines === null && !online.value && invoice?.lineCount === 0) lines = []
    if (invoice === null || lines === null) return
    const next = { invoice, lines }
    if (stored.value) heard(stored.value, next)
    stored.value = next
    phase.value = 'ready'
  }

  /** The server never had it and refused it: the shown invoice does not exist. */
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
