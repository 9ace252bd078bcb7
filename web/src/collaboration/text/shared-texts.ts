import { onScopeDispose, shallowReactive } from 'vue'
import { changing } from './changing.ts'
import { useComposing } from './composing.ts'
import { useFollowedCarets } from './followed-carets.ts'
import { useGivingBack, type Refused } from './refused/giving-back.ts'
import { useLiveDocument } from './live-document.ts'
import type { KeptUpdates } from './refused/kept-updates.ts'
import type { StoredUpdates } from './received-updates.ts'
import { splicesBetween, type Splice } from './splice.ts'
import type { TextDocumentOptions } from './text-document.ts'
import { useTextSending, type TextSendingOptions } from './text-sending.ts'
import { unwrittenTexts, type WholeTextsOptions } from './whole-texts.ts'

export interface SharedTextsOptions
  extends
    Pick<TextSendingOptions, 'send' | 'gatherMs' | 'wholeMs' | 'newId' | 'partOf' | 'mayAdopt'>,
    Pick<TextDocumentOptions, 'isTyping'>,
    Pick<WholeTextsOptions, 'stored' | 'mark' | 'digest' | 'largestText'> {
  /** Whether a key is that of a text, of a part that may be missing by now. */
  isText: (key: string) => boolean
  /** The text that I have written, where it is on its way to the server as a field like others. */
  written?: (key: string) => string | undefined
  /** The number that names the beginning of a text; equal for equal texts of a key. */
  seedOf: (key: string, text: string) => number
  /** Somebody, by their uid, has typed in a text. */
  typed: (key: string, by: string) => void
  refused: Refused
  kept: KeptUpdates
}

/** Texts that several people change at the same time, as reactive state; until the scope ends. */
export function useSharedTexts(options: SharedTextsOptions) {
  const { stored, isText, isTyping, seedOf, typed, ...sends } = options
  const texts = shallowReactive(new Map<string, string>())
  const textOf = (key: string): string => texts.get(key) ?? stored(key) ?? ''
  const carets = useFollowedCarets()
  const { caretIn } = carets
  const composing = useComposing(() => document.passOn())
  // while characters are being composed, nothing changes under them; and while a text of mine begins it is mine
  // alone: it may have to begin anew
  const isFree = (): boolean => !composing.active() && !sending.isBeginning()
  const document = useLiveDocument({ seedOf, isTyping, partOf: sends.partOf, heard, isFree, caretIn })
  const sending = useTextSending({
    ...sends,
    takeUnsent: (part, largest) => document.now().takeUnsent(part, largest),
    unwritten: (keys) =>
      unwrittenTexts(keys, {
        ...options,
        texts,
        beganWith: (key, text) => document.now().beganWith(key, text),
      }),
    begun: document.passOn,
    refused: (lost, error) => back.giveBack(lost, error),
  })
  const back = useGivingBack({ ...options, texts, textOf, isFree, document, sending: () => sending })

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
    if (by) typed(key, by)
  }

  const { change, rewrite } = changing({ ...options, document, texts, textOf, carets, sending })
  onScopeDispose(sending.end)

  /** Takes what the server has now. */
  function take(now: StoredUpdates): void {
    document.take(now)
    back.look()
  }

  const { flush, waiting, answered } = sending
  return { texts, carets, change, rewrite, take, flush, waiting, answered }
}
