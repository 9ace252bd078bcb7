import { isTextField, parseTextBytes, seedClient, textStatePath, textUpdatesPath } from '@covoice/domain'
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { online } from '../../backend/device/connection.ts'
import { newId, watchDocument, watchQuery } from '../../backend/documents/documents.ts'
import type { StoredUpdates } from '../../collaboration/text/received-updates.ts'
import { BackendProblem } from '../../backend/server/problem.ts'
import { useSharedTexts } from '../../collaboration/text/shared-texts.ts'
import { keepLeft } from '../edits/left-edits.ts'
import { setting } from '../live/field-key.ts'
import { valueAt, type SheetDocument } from '../live/sheet-document.ts'
import { useRefusedTexts, type RefuseText } from './refused-texts.ts'
import { writeBatch } from './text-documents.ts'
import type { Texts } from './texts.ts'
import { withTexts } from './with-texts.ts'

export interface MergedTextsOptions {
  org: string
  invoice: string
  stored: Readonly<ShallowRef<SheetDocument | null>>
  /** Whether colleagues are here, who want to see each key soon. */
  isAlone: () => boolean
  /** Whether the invoice takes no changes now. */
  isLocked: () => boolean
  refuse: RefuseText
}

/** My changes are gathered this long: with colleagues here, and alone. A killed tab loses less than a second. */
const gatherMs = { together: 200, alone: 800 }

/**
 * The merged texts of an invoice, once they are here; until the scope ends. From the moment that the server merges no more,
 * they are fields like others, and what was not accepted by then is given back.
 */
export function mergedTexts(options: MergedTextsOptions): Promise<Texts> {
  const { org, invoice, stored, isAlone, isLocked, refuse } = options
  const storedText = (key: string): string | undefined => {
    const value = stored.value && isTextField(key) ? valueAt(stored.value, key) : undefined
    return typeof value === 'string' ? value : undefined
  }
  const isFull = shallowRef(false)
  let left = false
  onScopeDispose(() => (left = true))
  const refusals = useRefusedTexts({
    refuse: (key, text, problem) =>
      left
        ? keepLeft({ org, invoice }, [setting(key, text)], new BackendProblem(problem))
        : refuse(key, text, problem),
    isLocked: () => left || isFull.value || isLocked(),
    textOf: (key) => shared.texts.get(key) ?? storedText(key),
    change: (key, next) => void shared.change(key, next, `again ${next}`),
  })
  const shared = useSharedTexts({
    stored: storedText,
    isText: isTextField,
    seedOf: seedClient,
    gatherMs: () => (isAlone() ? gatherMs.alone : gatherMs.together),
    newId,
    send: (batch) => writeBatch({ org, invoice }, batch),
    refused: (key, lost, error) => refusals.take(key, lost, error),
  })
  const texts: Texts = {
    merges: (key) => !isFull.value && storedText(key) !== undefined,
    holds: () => false,
    // frozen content is what the server froze
    overlay: (document) =>
      isFull.value || document.invoice.content !== 'open' ? document : withTexts(document, shared.texts),
    change: shared.change,
    moves: (key) => ({ moved: (place) => shared.carets.moved(key, place) }),
    caretOf: shared.carets.of,
    flush: () => shared.flush(),
    waiting: () => shared.waiting.value,
    answered: async () => {
      await shared.answered()
      await refusals.settled()
      await shared.answered()
    },
  }
  return watchUpdates({ org, invoice }, shared.take, isFull).then(() => texts)
}

/** Listens to the updates of an invoice's texts; resolves when it knows them, or can't know more while offline. */
function watchUpdates(
  { org, invoice }: { org: string; invoice: string },
  take: (now: StoredUpdates) => void,
  isFull: ShallowRef<boolean>,
): Promise<unknown> {
  const known = Promise.withResolvers<null>()
  let state: Uint8Array | null | undefined
  let updates: StoredUpdates['updates'] | undefined
  function tell(): void {
    if (updates === undefined || (state === undefined && online.value)) return
    take({ state: state ?? null, updates })
    known.resolve(null)
  }
  const stops = [
    watchDocument(
      textStatePath(org, invoice),
      (_id, data) => ({ data: parseTextBytes(data), isFull: data.isFull === true }),
      (value) => {
        isFull.value = value?.isFull === true
        state = value?.data ?? null
        tell()
      },
      known.reject,
    ),
    watchQuery(
      { collection: textUpdatesPath(org, invoice) },
      (id, data) => ({ id, data: parseTextBytes(data), by: String(data.by) }),
      (rows) => {
        updates = new Map(rows.flatMap(({ id, data, by }) => (data ? [[id, { data, by }] as const] : [])))
        tell()
      },
      known.reject,
    ),
  ]
  watch(online, tell)
  onScopeDispose(() => stops.forEach((stop) => stop()))
  return known.promise
}
