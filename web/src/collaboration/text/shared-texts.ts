import { onScopeDispose, shallowReactive } from 'vue'
import { CaretMoves } from './caret-moves.ts'
import { useColleagueCarets } from './colleague-carets.ts'
import { useComposing } from './composing.ts'
import { ReceivedUpdates, type StoredUpdates } from './received-updates.ts'
import { spliceBetween, type Splice } from './splice.ts'
import { TextDocument, type TextStep } from './text-document.ts'
import { useTextSending, type TextSendingOptions } from './text-sending.ts'
import type { SentTexts } from './unanswered-changes.ts'

/** A text with changes of mine that the server refused. */
export interface LostText {
  mine: string
  /** What it began from, if it began with these changes. */
  base: string | null
}

export interface SharedTextsOptions extends Pick<TextSendingOptions, 'send' | 'gatherMs' | 'newId'> {
  /** The stored text of a key; undefined where there is no such text. */
  stored: (key: string) => string | undefined
  /** Whether a key is that of a text, of a part that may be missing by now. */
  isText: (key: string) => boolean
  /** The number that names the beginning of a text; equal for equal texts of a key. */
  seedOf: (key: string, text: string) => number
  /** Changes of mine were refused: nobody else has this text of mine. */
  refused: (key: string, lost: LostText, error: unknown) => void
}

/** Texts that several people change at the same time, as reactive state; until the scope ends. */
export function useSharedTexts({ stored, isText, seedOf, refused, ...sends }: SharedTextsOptions) {
  const texts = shallowReactive(new Map<string, string>())
  const carets = new CaretMoves()
  const colleagues = useColleagueCarets()
  const received = new ReceivedUpdates()
  const composing = useComposing(passOn)
  const textOf = (key: string): string => texts.get(key) ?? stored(key) ?? ''
  let document = new TextDocument(seedOf, heard)
  const sending = useTextSending({
    ...sends,
    takeUnsent: (largest) => document.takeUnsent(largest),
    unwritten: (keys) => unwritten(keys, texts, stored),
    refused: giveBack,
  })

  function heard(key: string, told: readonly Splice[] | null, by: string | null): void {
    // a document may hold what is no text of ours
    if (!isText(key)) return
    const changes = told ?? changesOf(key)
    if (document.has(key)) texts.set(key, document.textOf(key))
    if (changes.length === 0) return
    carets.add(key, changes, by === null)
    // what several people typed, merged by the server, puts nobody's caret anywhere
    colleagues.follow(key, changes, by === '' ? null : by)
    if (by === null) sending.change(key, null)
    else sending.notice(key)
  }

  /** What changes for the page with a text that has begun. */
  function changesOf(key: string): readonly Splice[] {
    const begun = spliceBetween(textOf(key), document.textOf(key))
    return begun ? [begun] : []
  }

  /** While characters are being composed, nothing changes under them. */
  function passOn(): void {
    if (!composing.active()) received.passOn((update, by) => document.apply(update, by))
  }

  /** Begins again from what the server has: what it refused must not stay among what it gets. */
  function giveBack({ keys, ids, beginnings }: SentTexts, error: unknown): void {
    if (keys.length + ids.length === 0) return
    const mine = new Map(texts)
    document.retire()
    document = new TextDocument(seedOf, heard)
    received.beginAgain(ids)
    texts.clear()
    passOn()
    for (const key of keys)
      refused(key, { mine: mine.get(key) ?? '', base: beginnings.get(key) ?? null }, error)
  }

  /** Makes a text the next one, by its smallest change; null when nothing changes. Changes of one run are undone as one. */
  function change(key: string, next: string, run: string): TextStep | null {
    const beginning = document.has(key) ? null : (stored(key) ?? '')
    const typed = spliceBetween(textOf(key), next)
    const step = document.change(key, beginning ?? '', next, run)
    if (!step) return null
    if (typed) colleagues.follow(key, [typed], null)
    texts.set(key, document.textOf(key))
    sending.change(key, beginning)
    return step
  }

  /** Takes what the server has. */
  const take = (now: StoredUpdates): void => (received.receive(now), passOn())
  onScopeDispose(() => sending.flush())

  const { flush, waiting, answered } = sending
  return { texts, carets, caretOf: colleagues.of, change, take, flush, waiting, answered }
}

/** Those of the texts that are not stored as they are. */
function unwritten(
  keys: Iterable<string>,
  texts: ReadonlyMap<string, string>,
  stored: SharedTextsOptions['stored'],
): Map<string, string> {
  const whole = new Map<string, string>()
  for (const key of keys) {
    const [text, known] = [texts.get(key), stored(key)]
    if (text !== undefined && known !== undefined && text !== known) whole.set(key, text)
  }
  return whole
}
