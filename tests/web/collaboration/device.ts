import { isTyping, textDigest } from '@covoice/domain'
import { afterEach, beforeEach, vi } from 'vitest'
import { effectScope, watch, type EffectScope } from 'vue'
import type { LostText } from '../../../web/src/collaboration/text/refused/lost-text.ts'
import { noKeptUpdates, type KeptUpdates } from '../../../web/src/collaboration/text/refused/kept-updates.ts'
import { useSharedTexts } from '../../../web/src/collaboration/text/shared-texts.ts'
import type { TextBatch } from '../../../web/src/collaboration/text/text-sending.ts'

const keys = ['notes', 'footer']
const pendingOf = ({ updates }: TextBatch) =>
  [...updates].map(([id, data]) => [id, { data, by: 'somebody', isPending: true }] as const)

/** A server that keeps updates, first beginnings and whole texts, and can be told to refuse. */
export class Server {
  updates = new Map<string, { data: Uint8Array; by: string }>()
  seeds = new Map<string, string>()
  whole = new Map<string, string>()
  marks = new Map<string, string>()
  state: Uint8Array | null = null
  sent: TextBatch[] = []
  refuses: boolean | string = false
  readonly #hearing: (() => void)[] = []

  constructor(notes: string) {
    this.whole.set('notes', notes).set('footer', '')
  }

  take(batch: TextBatch, by = 'somebody') {
    const seedsDiffer = [...batch.beginnings].some(([key, text]) => (this.seeds.get(key) ?? text) !== text)
    const touched = [...batch.beginnings.keys(), ...batch.whole.keys()]
    const isRefused = typeof this.refuses === 'string' ? touched.includes(this.refuses) : this.refuses
    if (isRefused || seedsDiffer) throw new Error('denied')
    this.sent.push(batch)
    batch.beginnings.forEach((text, key) => this.seeds.set(key, text))
    batch.whole.forEach((text, key) => this.#write(key, text))
    batch.updates.forEach((data, id) => this.updates.set(id, { data, by }))
    this.#hearing.forEach((hear) => hear())
  }

  /** An app that merges no texts writes one as a whole. */
  writeForeign(key: string, text: string) {
    this.whole.set(key, text)
    this.#hearing.forEach((hear) => hear())
  }

  /** The server has merged a foreign text by this update. */
  settle(key: string, text: string, data: Uint8Array) {
    this.#write(key, text)
    this.updates.set('foreign', { data, by: '' })
    this.#hearing.forEach((hear) => hear())
  }

  #write(key: string, text: string) {
    this.whole.set(key, text)
    this.marks.set(key, textDigest(text))
  }

  watch(hear: () => void) {
    this.#hearing.push(hear)
    hear()
  }
}

const scopes: EffectScope[] = []
/** Pages of other test files hear on the same channel which updates are given back. */
const here = crypto.randomUUID()
let made = 0

interface DeviceOptions {
  mayAdopt?: () => boolean
  kept?: KeptUpdates
  /** The text that the page has sent as a field like others, by its key. */
  written?: (key: string) => string | undefined
}

/** A page of a device with the texts of a document; `knows` is what it knows of the notes. */
export function device(
  server: Server,
  knows = server.whole.get('notes') ?? '',
  uid = 'somebody',
  { mayAdopt = () => true, kept = noKeptUpdates, written = () => undefined }: DeviceOptions = {},
) {
  const lost: (LostText & { key: string })[] = []
  const underway = new Map<string, { data: Uint8Array; by: string; isPending: boolean }>()
  const typists: string[] = []
  let isOnline = true
  let isInStep = true
  const waiting: (() => void)[] = []
  let stored = new Map([...server.whole, ['notes', knows]])
  let marks = new Map(server.marks)
  const scope = effectScope()
  scopes.push(scope)
  const texts = scope.run(() =>
    useSharedTexts({
      stored: (key) => stored.get(key),
      mark: (key) => marks.get(key) ?? '',
      digest: textDigest,
      seedOf: (key, text) => Number.parseInt(textDigest(`${key} ${text}`), 16),
      isText: (key) => keys.includes(key),
      isTyping,
      partOf: (key) => key,
      largestText: 100,
      wholeMs: () => 1_500,
      mayAdopt,
      typed: (key, by) => void typists.push(`${by} in ${key}`),
      newId: () => `${here}-${(made += 1)}`,
      gatherMs: () => 200,
      send: async (batch) => {
        // the database of the device shows what is on its way, and hears of a refusal after the code that sent it
        for (const [id, update] of pendingOf(batch)) underway.set(id, update)
        texts?.take(now())
        if (!isOnline) await new Promise<void>((resolve) => waiting.push(resolve))
        setTimeout(() => {
          for (const id of batch.updates.keys()) underway.delete(id)
          hear()
        })
        server.take(batch, uid)
        stored = new Map(server.whole)
        marks = new Map(server.marks)
      },
      refused: (key, one, _error, settled) => {
        lost.push({ key, ...one })
        settled()
      },
      kept,
      written,
    }),
  )
  if (!texts) throw new Error('no texts')
  const now = () => ({ state: server.state, updates: new Map([...server.updates, ...underway]), isInStep })
  const hear = () => {
    if (!isOnline) return
    stored = new Map(server.whole)
    marks = new Map(server.marks)
    texts.take(now())
  }
  server.watch(hear)
  stored = new Map([...server.whole, ['notes', knows]])
  return {
    texts,
    lost,
    /** Who was heard typing, and where. */
    typists,
    text: (key = 'notes') => texts.texts.get(key) ?? stored.get(key),
    /** Where a caret is whenever the page is about to show a new text. */
    caretFrom(place: number) {
      const places = [place]
      watch(
        () => texts.texts.get('notes'),
        () => places.push(texts.carets.moved('notes', places.at(-1) ?? 0)),
      )
      return places
    },
    type: (next: string, key = 'notes') => texts.change(key, next, 'visit'),
    goOffline: () => (isOnline = false),
    /** The page is gone in the middle of its work; what it has sent is still on its way. */
    kill() {
      scope.stop()
      return new Map(underway)
    },
    /** What an earlier visit has sent is on its way. */
    inherit(updates: ReadonlyMap<string, { data: Uint8Array; by: string; isPending: boolean }>) {
      for (const [id, update] of updates) underway.set(id, update)
      hear()
    },
    /** The server has answered what an earlier visit has sent. */
    forget() {
      underway.clear()
      hear()
    },
    /** Whether the updates and the merged texts are of one moment from now on. */
    inStep(is: boolean) {
      isInStep = is
      hear()
    },
    async comeBack() {
      isOnline = true
      waiting.splice(0).forEach((go) => go())
      await vi.advanceTimersByTimeAsync(0)
      hear()
    },
  }
}

/** Every test begins without pages, and says by itself how time goes on. */
export function useDevices(): void {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
  afterEach(() => {
    scopes.splice(0).forEach((scope) => scope.stop())
    vi.useRealTimers()
  })
}
