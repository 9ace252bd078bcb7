import { onScopeDispose, shallowReactive } from 'vue'
import { useComposing } from './composing.ts'
import { useFollowedCarets } from './followed-carets.ts'
import { useLiveDocument } from './live-document.ts'
import { splicesBetween, type Splice } from './splice.ts'
import type { TextStep } from './text-document.ts'
import { useTextSending, type TextSendingOptions } from './text-sending.ts'
import type { SentTexts } from './unanswered-changes.ts'

/** A text with changes of mine that the server refused. */
export interface LostText {
  mine: string
  /** What it was without them. */
  base: string
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
  const textOf = (key: string): string => texts.get(key) ?? stored(key) ?? ''
  const carets = useFollowedCarets()
  const composing = useComposing(() => document.passOn())
  // while characters are being composed, nothing changes under them; and while a text of mine begins it is mine
  // alone: it may have to begin anew
  const isFree = (): boolean => !composing.active() && !sending.isBeginning()
  const document = useLiveDocument({ seedOf, heard, isFree })
  const sending = useTextSending({
    ...sends,
    takeUnsent: (largest) => document.now().takeUnsent(largest),
    unwritten: (keys) => unwritten(keys, texts, stored),
    begun: document.passOn,
    refused: giveBack,
  })

  function heard(key: string, told: readonly Splice[] | null, by: string | null): void {
    // a document may hold what is no text of ours
    if (!isText(key)) return
    const text = document.now().textOf(key)
    const changes = told ?? splicesBetween(textOf(key), text)
    if (document.now().has(key)) texts.set(key, text)
    if (changes.length === 0) return
    carets.heard(key, changes, by)
    if (by === null) sending.change(key, null)
    else sending.notice(key)
  }

  function giveBack({ keys, ids, beginnings }: SentTexts, error: unknown): void {
    if (keys.length + ids.length === 0) return
    const mine = new Map(texts)
    texts.clear()
    document.beginAgain(ids)
    for (const key of keys)
      refused(key, { mine: mine.get(key) ?? '', base: beginnings.get(key) ?? textOf(key) }, error)
  }

  /** Makes a text the next one, by its smallest change; null when nothing changes. Changes of one run are undone as one. */
  function change(key: string, next: string, run: string): TextStep | null {
    const beginning = document.now().has(key) ? null : (stored(key) ?? '')
    const before = textOf(key)
    const step = document.now().change(key, beginning ?? '', next, run)
    if (!step) return null
    carets.typed(key, before, next)
    texts.set(key, document.now().textOf(key))
    sending.change(key, beginning)
    return step
  }
  onScopeDispose(() => sending.flush())

  const { flush, waiting, answered } = sending
  return { texts, carets, change, take: document.take, flush, waiting, answered }
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
