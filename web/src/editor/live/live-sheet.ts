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
import type { Meta } from '../../backend/documents/listening.ts'
import type { Denied } from '../../backend/server/problem.ts'
import { useCreationHere } from './creation-here.ts'
import { addressOf, type FieldKey } from './field-key.ts'
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
  const creation = useCreationHere(invoicePath(org, id), listen)
  let invoice: Invoice | null = null
  let lines: readonly Line[] | null = null
  const unanswered = new UnansweredParts()
  let [cachedNone, stop] = [false, (): void => undefined]

  function tell(): void {
    // an empty cache proves nothing about an invoice that was never opened here, unless it has no lines
    if (cachedNone && lines === null && !online.value && invoice?.lineCount === 0) lines = []
    if (invoice === null || lines === null) return
    const next = { invoice, lines }
    if (stored.value) heard(stored.value, next)
    stored.value = next
    phase.value = 'ready'
  }

  function hearInvoice(value: Invoice | null, { fromCache, pending }: Meta): void {
    if (value === null) {
      if (stored.value === null || creation.refused()) phase.value = 'missing'
      return
    }
    if (!fromCache) creation.confirm()
    invoice = value
    unanswered.header = pending
    tell()
  }

  function hearLines(heard: readonly LineHeard[], { fromCache }: Meta): void {
    const rows = heard.map(({ line }) => line)
    unanswered.lines = new Set(heard.filter(({ isPending }) => isPending).map(({ line }) => line.id))
    cachedNone = rows.length === 0 && fromCache
    if (!cachedNone || lines) lines = byPosition(rows)
    tell()
  }

  function cut(denied: Denied): void {
    stop()
    if (creation.awaits()) return
    problem.value = denied
    const isMissing = stored.value === null && denied.problem === 'gone'
    phase.value = isMissing || creation.refused() ? 'missing' : 'cut'
  }

  function listen(): void {
    stop = watchParts(org, id, { hearInvoice, hearLines, cut })
  }
  listen()
  watch(online, () => stored.value === null && tell())
  onScopeDispose(() => stop())

  return { stored, phase, problem, isAnswered: unanswered.isAnswered }
}

/** The parts of an invoice in which writes of this device are that the server has not answered. */
class UnansweredParts {
  header = false
  lines: ReadonlySet<string> = new Set()

  /** Whether the server has what is stored of a field: no write of this device is in it that may still be refused. */
  readonly isAnswered = (key: FieldKey): boolean => {
    const { line } = addressOf(key)
    return line === null ? !this.header : !this.lines.has(line)
  }
}

/** A line, and whether a write of this device is in it that the server has not answered. */
interface LineHeard {
  line: Line
  isPending: boolean
}

interface Parts {
  hearInvoice: (value: Invoice | null, meta: Meta) => void
  hearLines: (rows: readonly LineHeard[], meta: Meta) => void
  cut: (denied: Denied) => void
}

/** Listens to an invoice and to its lines, until the returned function is called. */
function watchParts(org: string, id: string, { hearInvoice, hearLines, cut }: Parts): () => void {
  const stops = [
    watchDocument(invoicePath(org, id), parseInvoice, hearInvoice, cut),
    watchQuery(
      { collection: linesPath(org, id) },
      (line, data, isPending) => ({ line: parseLine(line, data), isPending }),
      hearLines,
      cut,
    ),
  ]
  return () => stops.forEach((end) => end())
}
