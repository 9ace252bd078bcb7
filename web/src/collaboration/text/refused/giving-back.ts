import type { KeptUpdates } from './kept-updates.ts'
import type { useLiveDocument } from '../live-document.ts'
import type { LostText } from './lost-text.ts'
import type { useTextSending } from '../text-sending.ts'
import type { SentTexts } from '../unanswered-changes.ts'
import { useUnheardRefusals } from './unheard-refusals.ts'

/**
 * Changes of mine were refused: nobody else has this text of mine. The error is null where an earlier visit, or a page that is
 * gone, had sent them. `settled` is called once somebody has written the text again, or it is kept elsewhere.
 */
export type Refused = (key: string, lost: LostText, error: unknown, settled: () => void) => void

interface GivingBackOptions {
  texts: Map<string, string>
  textOf: (key: string) => string
  isText: (key: string) => boolean
  isFree: () => boolean
  refused: Refused
  document: ReturnType<typeof useLiveDocument>
  kept: KeptUpdates
  sending: () => ReturnType<typeof useTextSending>
}

/** Takes out of the texts what the server refused, and gives it back. */
export function useGivingBack(options: GivingBackOptions) {
  const { texts, textOf, isText, isFree, document, kept, sending } = options
  /** What pages that are gone have left: somebody else may have given it back meanwhile. */
  let left: ReadonlyMap<string, unknown> = new Map()
  const unheard = useUnheardRefusals({
    hasVanished: document.hasVanished,
    answered: () => sending().allAnswered(),
    isFree,
    refused: () => refusedNow({ document, kept, left }),
    giveBack: giveBackUnheard,
  })

  function giveBack({ keys, updates, beginnings }: SentTexts, error: unknown): void {
    const ids = [...updates.keys()]
    if (keys.length + ids.length === 0) return
    unheard.tell(ids)
    // what I changed in other parts is on its way, and stays
    sending().flush('updates')
    // a text that a colleague began from another one would hold both
    const begun = document.ownBeginnings(updates, beginnings.keys())
    const mine = new Map([...texts].filter(([key]) => beginnings.has(key)))
    // what I have not seen yet would seem to be removed by me
    document.takeAll()
    for (const [key, text] of texts) if (!mine.has(key)) mine.set(key, text)
    beginAgain(ids)
    const lostOf = (key: string): LostText =>
      begun.get(key) ?? { mine: mine.get(key) ?? '', base: beginnings.get(key) ?? textOf(key) }
    tell(new Map(keys.map((key) => [key, lostOf(key)])), { ...options, ids, error })
  }

  function giveBackUnheard(updates: ReadonlyMap<string, Uint8Array>, isHeard: boolean): void {
    document.passOn()
    const ids = [...updates.keys()]
    const mine = [...document.now().textsWith([...updates.values()])].filter(([key]) => isText(key))
    const begun = document.ownBeginnings(
      updates,
      mine.map(([key]) => key),
    )
    beginAgain(ids)
    if (isHeard) return
    const lost = mine.map(
      ([key, text]) => [key, begun.get(key) ?? { mine: text, base: textOf(key) }] as const,
    )
    tell(new Map(lost.filter(([, one]) => one.mine !== one.base)), { ...options, ids, error: null })
  }

  function beginAgain(ids: readonly string[]): void {
    document.beginAgain(ids, sending().unanswered())
    for (const key of texts.keys()) if (!document.now().has(key)) texts.delete(key)
  }

  void kept.left().then((found) => {
    left = found
    document.expect(found)
    unheard.look()
  })
  return { giveBack, look: unheard.look }
}

interface Judging extends Pick<GivingBackOptions, 'document' | 'kept'> {
  left: ReadonlyMap<string, unknown>
}

/** What the server refused of updates that nobody heard of; what pages that are gone have left may be given back by now. */
function refusedNow({ document, kept, left }: Judging): ReadonlyMap<string, Uint8Array> {
  const { refused, merged } = document.judged()
  kept.forget(merged)
  const elsewhere = [...refused.keys()].filter((id) => left.has(id) && !kept.isKept(id))
  document.settle(elsewhere)
  return new Map([...refused].filter(([id]) => !elsewhere.includes(id)))
}

interface Telling extends Pick<GivingBackOptions, 'refused' | 'kept'> {
  ids: readonly string[]
  error: unknown
}

/** Gives texts back; the updates that changed them are kept until that is done with all of them. */
function tell(lost: ReadonlyMap<string, LostText>, { ids, error, refused, kept }: Telling): void {
  const open = new Set(lost.keys())
  if (open.size === 0) kept.forget(ids)
  for (const [key, one] of lost)
    refused(key, one, error, () => {
      open.delete(key)
      if (open.size === 0) kept.forget(ids)
    })
}
