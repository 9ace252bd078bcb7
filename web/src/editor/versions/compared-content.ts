import {
  contentOf,
  invoicePath,
  linesPath,
  parseInvoice,
  parseLine,
  parseRevision,
  parseVersion,
  revisionPath,
  versionPath,
  type Content,
} from '@covoice/domain'
import { computed, type ComputedRef } from 'vue'
import { liveDocument, liveList } from '../../backend/documents/live-list.ts'

/** What can be compared: the invoice as it is now, one of its versions, or one of its revisions, as an address names them. */
export type Side = { kind: 'now' } | { kind: 'version' | 'revision'; number: number }

/** The side that an address names: `now`, `3` for a version, `r2` for a revision. */
export function sideIn(text: string): Side | null {
  const [, mark, number] = /^(r?)([1-9]\d{0,8})$/.exec(text) ?? []
  if (text === 'now') return { kind: 'now' }
  return number === undefined ? null : { kind: mark === '' ? 'version' : 'revision', number: Number(number) }
}

/** How an address names a side. */
export const nameOfSide = (side: Side): string =>
  side.kind === 'now' ? 'now' : `${side.kind === 'revision' ? 'r' : ''}${side.number}`

/** The content of one side, live; `isGone` where there is none, or nobody lets me read it. */
export function useSide(org: string, invoice: string, side: () => Side) {
  const stored = liveDocument(
    () => pathOf(org, invoice, side()),
    (id, data) => ({ id, data }),
  )
  const lines = liveList(
    () => (side().kind === 'now' ? { collection: linesPath(org, invoice) } : null),
    parseLine,
  )
  const content: ComputedRef<Content | null> = computed(() => {
    const { kind } = side()
    const found = stored.value.value
    if (found === null) return null
    if (kind === 'version') return parseVersion(found.data)
    if (kind === 'revision') return parseRevision(found.data)
    if (lines.state.value !== 'ready') return null
    return { content: contentOf(parseInvoice(found.id, found.data)), lines: lines.value.value }
  })
  const isGone = computed(
    () => stored.state.value === 'failed' || (stored.state.value === 'ready' && stored.value.value === null),
  )
  return { content, isGone }
}

function pathOf(org: string, invoice: string, side: Side): string {
  if (side.kind === 'now') return invoicePath(org, invoice)
  const path = side.kind === 'version' ? versionPath : revisionPath
  return path(org, invoice, side.number)
}
