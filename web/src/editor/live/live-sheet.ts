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
import { online } from '../../backend/connection.ts'
import { watchDocument, watchQuery } from '../../backend/documents.ts'
import type { Denied } from '../../backend/problem.ts'
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

  function tell(): void {
    // an empty cache says nothing about an invoice that was never opened here, unless that has no lines
    if (cachedNone && lines === null && !online.value && invoice?.lineCount === 0) lines = []
    if (invoice === null || lines === null) return
    const next = { invoice, lines }
    if (stored.value) heard(stored.value, next)
    stored.value = next
    phase.value = 'ready'
  }

  function cut(denied: Denied): void {
    stop()
    problem.value = denied
    phase.value = stored.value === null && denied.problem === 'gone' ? 'missing' : 'cut'
  }

  const stops = [
    watchDocument(
      invoicePath(org, id),
      parseInvoice,
      (value) => {
        if (value === null) {
          if (stored.value === null) phase.value = 'missing'
          return
        }
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
  watch(online, () => stored.value === null && tell())
  const stop = () => stops.forEach((end) => end())
  onScopeDispose(stop)

  return { stored, phase, problem }
}
