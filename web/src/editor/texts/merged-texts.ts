import {
  isTextField,
  isTyping,
  limits,
  parseTextBytes,
  seedClient,
  textStatePath,
  textUpdatesPath,
  type Edit,
} from '@covoice/domain'
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { online } from '../../backend/device/connection.ts'
import { newId, watchDocument, watchQuery } from '../../backend/documents/documents.ts'
import type { LostText } from '../../collaboration/text/refused/lost-text.ts'
import type { StoredUpdates } from '../../collaboration/text/received-updates.ts'
import { BackendProblem } from '../../backend/server/problem.ts'
import { useSharedTexts } from '../../collaboration/text/shared-texts.ts'
import { madeOn } from '../edits/bases.ts'
import { keepLeft } from '../edits/left-edits.ts'
import { addressOf, setting, type FieldKey } from '../live/field-key.ts'
import { valueAt, type SheetDocument } from '../live/sheet-document.ts'
import { byTime } from './by-time.ts'
import { cadence } from './cadence.ts'
import { keptTexts } from './kept-texts.ts'
import { mergedSteps } from './merged-steps.ts'
import { useRefusedTexts, type RefuseText } from './refused-texts.ts'
import { useStoredMarks } from './stored-marks.ts'
import { writeBatch } from './text-documents.ts'
import type { Texts } from './texts.ts'
import { withTexts } from './with-texts.ts'

export interface MergedTextsOptions {
  org: string
  invoice: string
  /** Whose texts are kept on this device, by their uid. */
  me: string
  stored: Readonly<ShallowRef<SheetDocument | null>>
  /** The same with what I have written and the server has not answered. */
  written: () => SheetDocument | null
  /** How many colleagues are here, who want to see each key soon. */
  others: () => number
  /** Whether the invoice takes no changes now. */
  isLocked: () => boolean
  refuse: RefuseText
  /** Whether what is refused after the invoice was left is kept for its next editor. */
  stays: () => boolean
  /** Somebody, by their uid, has typed in a text. */
  typed: (key: FieldKey, by: string) => void
}

/**
 * The merged texts of an invoice, once they are here; until the scope ends. From the moment that the server merges no more,
 * they are fields like others, and what was not accepted by then is given back.
 */
export function mergedTexts(options: MergedTextsOptions): Promise<Texts> {
  const { org, invoice, me, stored, written, others, isLocked, refuse, stays, typed } = options
  const storedText = (key: string): string | undefined => textIn(stored.value, key)
  const isFull = shallowRef(false)
  let [isHere, left] = [false, false]
  onScopeDispose(() => (left = true))
  const refusals = useRefusedTexts({
    refuse: (key, lost, problem) => {
      const edit = madeAgain(key, lost)
      if (!left) refuse(edit, problem)
      else if (stays()) keepLeft({ org, invoice }, [edit], new BackendProblem(problem))
    },
    isLocked: () => left || isFull.value || isLocked(),
    mayHaveFrozen: () => stored.value?.invoice.number !== null,
    textOf: (key) => shared.texts.get(key) ?? storedText(key),
    change: (key, next) => {
      shared.rewrite(key, next)
      shared.flush('updates')
    },
    answered: () => shared.answered(),
  })
  const shared = useSharedTexts({
    stored: storedText,
    written: (key) => textIn(written(), key),
    ...useStoredMarks(org, invoice),
    isText: isTextField,
    isTyping,
    seedOf: seedClient,
    partOf: (key) => addressOf(key).line ?? '',
    largestText: limits.text,
    ...cadence(others),
    mayAdopt: () => online.value && !left && !isFull.value && !isLocked(),
    newId,
    // but what was typed before I came points at nobody
    typed: (key, by) => isHere && typed(key, by),
    send: (batch) => writeBatch({ org, invoice }, batch),
    refused: (key, lost, error, settled) => {
      // what was merged before the merging ended is in the stored text
      if (error === null && isFull.value) settled()
      else refusals.take(key, lost, error, settled)
    },
    kept: keptTexts(org, me, invoice),
  })
  watch(online, (is) => is && shared.flush())
  onPageHide(() => (refusals.hurry(), shared.flush()))
  const texts = asTexts({ shared, refusals, isFull, isThere: (key) => storedText(key) !== undefined })
  const take = (now: StoredUpdates): void => {
    shared.take(now)
    isHere = true
  }
  return watchUpdates({ org, invoice }, take, isFull).then(() => texts)
}

interface Parts {
  shared: ReturnType<typeof useSharedTexts>
  refusals: ReturnType<typeof useRefusedTexts>
  isFull: ShallowRef<boolean>
  /** Whether this field is a text of the invoice. */
  isThere: (key: string) => boolean
}

function asTexts({ shared, refusals, isFull, isThere }: Parts): Texts {
  const merges = (key: string) => !isFull.value && isThere(key)
  return {
    merges,
    holds: () => false,
    isOver: (key) => merges(key) && (shared.texts.get(key) ?? '').length > limits.text,
    // frozen content is what the server froze
    overlay: (document) =>
      isFull.value || document.invoice.content !== 'open' ? document : withTexts(document, shared.texts),
    change: shared.change,
    apart: mergedSteps({ merges, change: shared.change }),
    moves: (key) => movesIn(shared.carets, key),
    caretOf: shared.carets.of,
    flush: () => shared.flush(),
    waiting: () => shared.waiting.value + refusals.waiting(),
    answered: () => allAnswered(shared, refusals),
  }
}

function textIn(document: SheetDocument | null, key: string): string | undefined {
  const value = document && isTextField(key) ? valueAt(document, key) : undefined
  return typeof value === 'string' ? value : undefined
}

/** Resolves when the server has answered everything, also what waited for another try. */
async function allAnswered(
  { answered, flush }: Pick<ReturnType<typeof useSharedTexts>, 'answered' | 'flush'>,
  again: Pick<ReturnType<typeof useRefusedTexts>, 'waiting' | 'settled'>,
): Promise<void> {
  await answered()
  while (again.waiting() > 0) {
    await again.settled()
    flush()
    await answered()
  }
}

/** How the field of a text keeps its caret. */
const movesIn = (
  carets: ReturnType<typeof useSharedTexts>['carets'],
  key: FieldKey,
): ReturnType<Texts['moves']> => ({
  moved: (place) => carets.moved(key, place),
  typesAt: (caret) => carets.typesAt(key, caret),
})

/** The page may be gone in a moment; until the scope ends. */
function onPageHide(run: () => void): void {
  addEventListener('pagehide', run)
  onScopeDispose(() => removeEventListener('pagehide', run))
}

/** The edit that writes a lost text again, on what it was made on. */
function madeAgain(key: FieldKey, { mine, base }: LostText): Edit {
  const edit = setting(key, mine)
  madeOn(edit, base)
  return edit
}

/**
 * A database that waits for the server says nothing of what it does not have, for many seconds after a crash: what is typed
 * then must not wait in a page that may be killed.
 */
const patienceMs = 1_000

/**
 * Listens to the updates of an invoice's texts; resolves when it knows them, can't know more while offline, or has waited
 * long enough.
 */
function watchUpdates(
  { org, invoice }: { org: string; invoice: string },
  take: (now: StoredUpdates) => void,
  isFull: ShallowRef<boolean>,
): Promise<unknown> {
  const known = Promise.withResolvers<null>()
  let state: Uint8Array | null | undefined
  let updates: StoredUpdates['updates'] | undefined
  const cached = { state: true, updates: true }
  function tell(): void {
    if (updates === undefined || (state === undefined && online.value)) return
    take({ state: state ?? null, updates, isInStep: !cached.state && !cached.updates })
    known.resolve(null)
  }
  const stops = [
    watchDocument(
      textStatePath(org, invoice),
      (_id, data) => ({ data: parseTextBytes(data), isFull: data.isFull === true }),
      (value, { fromCache }) => {
        cached.state = fromCache
        isFull.value = value?.isFull === true
        state = value?.data ?? null
        tell()
      },
      known.reject,
    ),
    watchQuery(
      { collection: textUpdatesPath(org, invoice) },
      (id, { by, at, ...data }, isPending) => ({
        id,
        data: parseTextBytes(data),
        by: String(by),
        at,
        isPending,
      }),
      (rows, { fromCache }) => {
        cached.updates = fromCache
        updates = new Map(
          byTime(rows).flatMap(({ id, data, ...update }) =>
            data ? [[id, { ...update, data }] as const] : [],
          ),
        )
        tell()
      },
      known.reject,
    ),
  ]
  const impatient = setTimeout(known.resolve, patienceMs, null)
  watch(online, tell)
  onScopeDispose(() => {
    clearTimeout(impatient)
    stops.forEach((stop) => stop())
  })
  return known.promise
}
