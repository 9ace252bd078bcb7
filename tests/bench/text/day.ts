import { isTyping, seedClient, textPlace } from '@covoice/domain'
import * as Y from 'yjs'
import { mergeUpdates } from '../../../functions/src/text/merge-updates.ts'
import { TextDocument } from '../../../web/src/collaboration/text/text-document.ts'
import { randomOf } from '../../functions/figures/random.ts'

interface Day {
  keys: readonly string[]
  people: number
  /** How often each person loads the page. */
  loads: number
  keysEach: number
  seed: number
}

/** What a day leaves: every update in its order, the state that they are merged into, and the characters of its texts. */
export interface EditedDay {
  updates: readonly Uint8Array[]
  state: Uint8Array
  written: number
}

/** The server merges so many at once. */
const atOnce = 300

/** A text that is longer is shortened before somebody goes on with it. */
const longText = 600

const largestUpdate = 65_536

/** A document as a browser has it, where nothing is shown. */
export const aDocument = (heard: () => void = () => undefined): TextDocument =>
  new TextDocument({ seedOf: seedClient, partOf: (key) => textPlace(key)?.line ?? '', isTyping, heard })

/** Several people type into texts, in turns of a sentence, at the end or in the middle, with mistakes and second thoughts. */
export function editedForADay({ keys, people, loads, keysEach, seed }: Day): EditedDay {
  const random = randomOf(seed)
  const below = (count: number) => Math.floor(random() * count)
  const updates: Uint8Array[] = []
  const merging = new Merging()
  const desks = Array.from({ length: people }, () => ({ document: aDocument(), known: 0, keysLeft: 0 }))
  for (let keysLeft = people * keysEach; keysLeft > 0;) {
    const desk = desks[below(people)]
    const key = keys[below(keys.length)]
    if (!desk || key === undefined) continue
    if (desk.keysLeft <= 0)
      Object.assign(desk, { document: aDocument(), known: 0, keysLeft: keysEach / loads })
    for (const update of updates.slice(desk.known)) desk.document.apply(update, 'somebody')
    const before = updates.length
    const typed = sentence(desk.document, key, below)
    updates.push(...typed.updates)
    merging.take(updates.slice(before))
    desk.known = updates.length
    desk.keysLeft -= typed.keys
    keysLeft -= typed.keys
  }
  const { texts, state } = merging.end()
  const written = [...texts.share.keys()].reduce((sum, key) => sum + texts.getText(key).length, 0)
  return { updates, state, written }
}

/** Types 20 to 60 keys into a text, and gives what is sent of it: an update for each one to three keys. */
function sentence(document: TextDocument, key: string, below: (count: number) => number) {
  const updates: Uint8Array[] = []
  const become = (next: string): void => {
    document.change(key, '', next, 'visit')
    updates.push(...document.takeUnsent(textPlace(key)?.line ?? '', largestUpdate))
  }
  const textNow = () => (document.has(key) ? document.textOf(key) : '')
  let text = textNow()
  if (text.length > longText || (below(5) === 0 && text.length > 20)) {
    const from = below(text.length - 20)
    text = text.slice(0, from) + text.slice(from + (text.length > longText ? 250 : 20))
    become(text)
  }
  let at = below(10) < 7 ? text.length : below(text.length + 1)
  const keys = 20 + below(40)
  for (let left = keys; left > 0;) {
    const some = Math.min(left, 1 + below(3))
    // one key in ten was the wrong one
    if (below(10) === 0 && at > 0) text = text.slice(0, at - 1) + text.slice(at--)
    else {
      const letters = Array.from({ length: some }, () => 'etaoin shrdlu '[below(14)]).join('')
      text = text.slice(0, at) + letters + text.slice(at)
      at += some
    }
    become(text)
    left -= some
  }
  return { updates, keys }
}

/** Merges updates as the server does. */
class Merging {
  #state: Uint8Array | null = null
  #waiting: Uint8Array[] = []

  take(updates: readonly Uint8Array[]): void {
    this.#waiting.push(...updates)
    while (this.#waiting.length >= atOnce) this.#merge(this.#waiting.splice(0, atOnce))
  }

  end(): { texts: Y.Doc; state: Uint8Array } {
    const texts = this.#merge(this.#waiting.splice(0))
    return { texts, state: Y.encodeStateAsUpdate(texts) }
  }

  #merge(updates: readonly Uint8Array[]): Y.Doc {
    const { texts, setAside } = mergeUpdates(
      this.#state,
      updates.map((data, at) => ({ id: String(at), data })),
    )
    if (setAside.length > 0) throw new Error(`${setAside.length} updates were set aside`)
    this.#state = Y.encodeStateAsUpdate(texts)
    return texts
  }
}
