import {
  applyUpdate,
  decodeUpdate,
  Doc,
  encodeStateAsUpdate,
  mergeUpdates,
  UndoManager,
  type Text,
} from 'yjs'
import { hasSeed, seedUpdate } from './seeds.ts'
import { spliceBetween, type Splice } from './splice.ts'
import { takeAtOnce, Trial } from './trial.ts'

/**
 * A change of a text that its field does not show yet, as single changes in their order, null for a text that has begun;
 * by a colleague, or by null when I undid or redid something.
 */
export type Heard = (key: string, changes: readonly Splice[] | null, by: string | null) => void

/** My change of one text, which can be undone and redone, however the text has changed since. */
export interface TextStep {
  key: string
  /** Undoes it, or redoes what it has undone; false when colleagues have left nothing of it. */
  turn: () => boolean
}

type StackItem = UndoManager['undoStack'][number]

const mine = Symbol('mine')
const seeding = Symbol('seeding')
const theirs = Symbol('theirs')

export interface TextDocumentOptions {
  /** The number that names the beginning of a text, the same for everybody who begins with the same text. */
  seedOf: (key: string, text: string) => number
  /** The part that has the text of a key: changes of one part stand on none of another. */
  partOf: (key: string) => string
  /** Whether a colleague's update, in pieces, changes texts and nothing else. */
  isTyping: (pieces: ReturnType<typeof decodeUpdate>['structs']) => boolean
  heard: Heard
  /** Where the caret is in the text that is being typed, behind what is new. */
  caretIn?: (key: string) => number | undefined
}

interface Unsent {
  part: string
  update: Uint8Array
}

/**
 * Texts by key that several people change at the same time: every change is kept, in whatever order and however often
 * it arrives.
 */
export class TextDocument {
  readonly #doc = new Doc()
  readonly #trial = new Trial()
  readonly #known = new Map<string, Text>()
  readonly #undoing = new UndoManager(this.#doc, {
    trackedOrigins: new Set([mine]),
    captureTimeout: Infinity,
  })
  readonly #options: TextDocumentOptions
  /** My name in each part: the server takes or refuses the changes of one name in their order. */
  readonly #names = new Map<string, number>()
  #part = ''
  #unsent: Unsent[] = []
  #isRetired = false
  /** Whose update is being taken. */
  #by = ''
  #step: { run: string; key: string; step: TextStep } | null = null

  constructor(options: TextDocumentOptions) {
    this.#options = options
    this.#doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === theirs) return
      this.#tries([update])
      this.#unsent.push({ part: this.#part, update })
    })
  }

  /** Another document takes its place: what was done in this one can't be undone any more. */
  retire(): void {
    this.#isRetired = true
  }

  /** Whether the text of this key has begun: before, it is the stored text. */
  has(key: string): boolean {
    return this.#doc.share.has(key) && this.#text(key)._start !== null
  }

  /** The text of a key that has begun. */
  textOf(key: string): string {
    return this.#text(key).toJSON()
  }

  /** Whether the text of this key may have begun with this one: nobody knows what a text began with that was deleted. */
  beganWith(key: string, text: string): boolean {
    return text === ''
      ? !hasSeed(this.#text(key), (seed) => this.#options.seedOf(key, seed))
      : this.#doc.store.clients.has(this.#options.seedOf(key, text))
  }

  /** Takes an update of a colleague, '' for several; false when it can't be read, and then nothing changes. */
  apply(update: Uint8Array, by = ''): boolean {
    return (by === '' || this.#isTyping(update)) && this.#take([update], by)
  }

  /** Takes updates of several colleagues as one change of each text; what can't be read changes nothing. */
  applyAll(updates: readonly Uint8Array[]): void {
    const typed = updates.filter((update) => this.#isTyping(update))
    if (!this.#take(typed, '')) for (const update of typed) this.#take([update], '')
  }

  /**
   * Makes a text the next one by its smallest change; a text that has not begun begins with `stored`. Changes of one
   * run are one step of undo. Null when nothing changes.
   */
  change(key: string, stored: string, next: string, run: string): TextStep | null {
    this.#writeIn(key)
    const begins = !this.has(key)
    const splice = spliceBetween(begins ? stored : this.textOf(key), next, this.#options.caretIn?.(key))
    if (!splice) return null
    if (begins && stored !== '') this.#seed(key, stored)
    const text = this.#text(key)
    const goesOn = this.#step?.run === run && this.#step.key === key
    if (!goesOn) this.#undoing.stopCapturing()
    this.#doc.transact(() => {
      text.delete(splice.at, splice.removed)
      text.insert(splice.at, splice.inserted)
    }, mine)
    if (!goesOn || !this.#step) this.#step = { run, key, step: this.#newStep(key) }
    return this.#step.step
  }

  /** What I have changed in a part since the last call, as updates for the server; empty when there is nothing. */
  takeUnsent(part: string, largest: number): Uint8Array[] {
    const unsent = this.#unsent.filter((one) => one.part === part).map(({ update }) => update)
    this.#unsent = this.#unsent.filter((one) => one.part !== part)
    if (unsent.length < 2) return unsent
    const merged = mergeUpdates(unsent)
    return merged.length > largest ? unsent : [merged]
  }

  #isTyping(update: Uint8Array): boolean {
    try {
      return this.#options.isTyping(decodeUpdate(update).structs)
    } catch {
      return false
    }
  }

  #take(updates: readonly Uint8Array[], by: string): boolean {
    if (!this.#tries(updates)) return false
    this.#by = by
    takeAtOnce(this.#doc, updates, theirs)
    this.#meetNewTexts()
    return true
  }

  #tries(updates: readonly Uint8Array[]): boolean {
    return this.#trial.take(updates, () => encodeStateAsUpdate(this.#doc))
  }

  /** From now on I change the text of this key. */
  #writeIn(key: string): void {
    this.#part = this.#options.partOf(key)
    this.#doc.clientID = this.#names.get(this.#part) ?? new Doc().clientID
    this.#names.set(this.#part, this.#doc.clientID)
  }

  #seed(key: string, text: string): void {
    applyUpdate(this.#doc, seedUpdate(key, text, this.#options.seedOf(key, text)), seeding)
  }

  /** Nobody was listening yet to a text that has just become known. */
  #meetNewTexts(): void {
    if (this.#doc.share.size === this.#known.size) return
    for (const key of this.#doc.share.keys()) {
      if (this.#known.has(key)) continue
      this.#text(key)
      this.#options.heard(key, null, this.#by)
    }
  }

  #text(key: string): Text {
    const known = this.#known.get(key)
    if (known) return known
    const text = this.#doc.getText(key)
    this.#known.set(key, text)
    text.observe((event, { origin }) => {
      // what I type is on the page already, what I undo is not
      if (origin !== mine && origin !== seeding)
        this.#options.heard(key, splicesOf(event.delta), origin === theirs ? this.#by : null)
    })
    return text
  }

  /** The change that was captured last, to be undone by itself: the order of steps is the caller's. */
  #newStep(key: string): TextStep {
    const undoing = this.#undoing
    let item: StackItem | undefined = undoing.undoStack.at(-1)
    let isDone = true
    const turn = (): boolean => {
      if (!item || this.#isRetired) return false
      this.#step = null
      this.#writeIn(key)
      const [from, to] = isDone
        ? ([undoing.undoStack, undoing.redoStack] as const)
        : ([undoing.redoStack, undoing.undoStack] as const)
      from.length = 0
      from.push(item)
      const changed = (isDone ? undoing.undo() : undoing.redo()) !== null
      const reverse = changed ? to.pop() : undefined
      from.length = 0
      if (reverse) item = reverse
      isDone = !isDone
      return changed
    }
    return { key, turn }
  }
}

interface DeltaPart {
  retain?: number
  insert?: unknown
  delete?: number
}

/** A change as Yjs tells it, as single changes: each at the place that the ones before it have made. */
function splicesOf(delta: readonly DeltaPart[]): Splice[] {
  const splices: Splice[] = []
  let at = 0
  for (const { retain = 0, insert, delete: removed = 0 } of delta) {
    const inserted = typeof insert === 'string' ? insert : ''
    if (removed > 0 || inserted !== '') splices.push({ at, removed, inserted })
    at += retain + inserted.length
  }
  return splices
}
