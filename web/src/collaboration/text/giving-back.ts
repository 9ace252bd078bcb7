import type { useLiveDocument } from './live-document.ts'
import type { LostText } from './lost-text.ts'
import type { useTextSending } from './text-sending.ts'
import type { SentTexts } from './unanswered-changes.ts'
import { useUnheardRefusals } from './unheard-refusals.ts'

/**
 * Changes of mine were refused: nobody else has this text of mine. The error is null where an earlier visit, or a page that is
 * gone, had sent them.
 */
export type Refused = (key: string, lost: LostText, error: unknown) => void

interface GivingBackOptions {
  texts: Map<string, string>
  textOf: (key: string) => string
  isFree: () => boolean
  refused: Refused
  document: ReturnType<typeof useLiveDocument>
  sending: () => ReturnType<typeof useTextSending>
}

/** Takes out of the texts what the server refused, and gives it back. */
export function useGivingBack({ texts, textOf, isFree, refused, document, sending }: GivingBackOptions) {
  const unheard = useUnheardRefusals({
    hasVanished: document.hasVanished,
    answered: () => sending().allAnswered(),
    isFree,
    refused: document.refusedUnheard,
    giveBack: giveBackUnheard,
  })

  function giveBack({ keys, updates, beginnings }: SentTexts, error: unknown): void {
    const ids = [...updates.keys()]
    if (keys.length + ids.length === 0) return
    unheard.tell(ids)
    // what I changed in other parts is on its way, and stays
    sending().flush('updates')
    // a text that a colleague began from another one would hold both
    const begun = new Map([...texts].filter(([key]) => beginnings.has(key)))
    // what I have not seen yet would seem to be removed by me
    document.takeAll()
    const mine = new Map([...texts, ...begun])
    beginAgain(ids)
    for (const key of keys)
      refused(key, { mine: mine.get(key) ?? '', base: beginnings.get(key) ?? textOf(key) }, error)
  }

  function giveBackUnheard(ids: readonly string[], isHeard: boolean): void {
    document.passOn()
    const mine = new Map(texts)
    const begun = document.ownBeginnings(ids, texts.keys())
    beginAgain(ids)
    for (const [key, text] of mine) {
      const lost = begun.get(key) ?? { mine: text, base: textOf(key) }
      if (!isHeard && lost.mine !== lost.base) refused(key, lost, null)
    }
  }

  function beginAgain(ids: readonly string[]): void {
    document.beginAgain(ids, sending().unanswered())
    for (const key of texts.keys()) if (!document.now().has(key)) texts.delete(key)
  }

  return { giveBack, look: unheard.look }
}
