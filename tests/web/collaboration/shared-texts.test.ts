import { textDigest } from '@covoice/domain'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope, watch, type EffectScope } from 'vue'
import { useSharedTexts, type LostText } from '../../../web/src/collaboration/text/shared-texts.ts'
import type { TextBatch } from '../../../web/src/collaboration/text/text-sending.ts'

const pendingOf = ({ updates }: TextBatch) =>
  [...updates].map(([id, data]) => [id, { data, by: 'somebody' }] as const)

/** A server that keeps updates, first beginnings and whole texts, and can be told to refuse. */
class Server {
  updates = new Map<string, { data: Uint8Array; by: string }>()
  seeds = new Map<string, string>()
  whole = new Map<string, string>()
  sent: TextBatch[] = []
  refuses = false
  readonly #hearing: (() => void)[] = []

  constructor(notes: string) {
    this.whole.set('notes', notes)
  }

  take(batch: TextBatch, by = 'somebody') {
    const seedsDiffer = [...batch.beginnings].some(([key, text]) => (this.seeds.get(key) ?? text) !== text)
    if (this.refuses || seedsDiffer) throw new Error('denied')
    this.sent.push(batch)
    batch.beginnings.forEach((text, key) => this.seeds.set(key, text))
    batch.whole.forEach((text, key) => this.whole.set(key, text))
    batch.updates.forEach((data, id) => this.updates.set(id, { data, by }))
    this.#hearing.forEach((hear) => hear())
  }

  watch(hear: () => void) {
    this.#hearing.push(hear)
    hear()
  }
}

const scopes: EffectScope[] = []
let made = 0

function device(server: Server, knows = server.whole.get('notes') ?? '', uid = 'somebody') {
  const lost: LostText[] = []
  let isOnline = true
  const waiting: (() => void)[] = []
  let stored = knows
  const scope = effectScope()
  scopes.push(scope)
  const texts = scope.run(() =>
    useSharedTexts({
      stored: (key) => (key === 'notes' ? stored : undefined),
      seedOf: (key, text) => Number.parseInt(textDigest(`${key} ${text}`), 16),
      isText: (key) => key === 'notes',
      newId: () => `u${(made += 1)}`,
      gatherMs: () => 200,
      send: async (batch) => {
        // the database of the device shows what is on its way, and hears of a refusal after the code that sent it
        texts?.take({ state: null, updates: new Map([...server.updates, ...pendingOf(batch)]) })
        if (!isOnline) await new Promise<void>((resolve) => waiting.push(resolve))
        server.take(batch, uid)
        stored = server.whole.get('notes') ?? ''
      },
      refused: (_key, one) => void lost.push(one),
    }),
  )
  if (!texts) throw new Error('no texts')
  const hear = () => {
    if (!isOnline) return
    stored = server.whole.get('notes') ?? ''
    texts.take({ state: null, updates: new Map(server.updates) })
  }
  server.watch(hear)
  stored = knows
  return {
    texts,
    lost,
    text: () => texts.texts.get('notes') ?? stored,
    /** Where a caret is whenever the page is about to show a new text. */
    caretFrom(place: number) {
      const places = [place]
      watch(
        () => texts.texts.get('notes'),
        () => places.push(texts.carets.moved('notes', places.at(-1) ?? 0)),
      )
      return places
    },
    type: (next: string) => texts.change('notes', next, 'visit'),
    goOffline: () => (isOnline = false),
    async comeBack() {
      isOnline = true
      waiting.splice(0).forEach((go) => go())
      await vi.advanceTimersByTimeAsync(0)
      hear()
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  scopes.splice(0).forEach((scope) => scope.stop())
  vi.useRealTimers()
})

describe('texts that several devices change', () => {
  test('[Z1] both see all of it, and the whole text is stored once both are quiet', async () => {
    const server = new Server('Travel')
    const [ann, ben] = [device(server), device(server)]
    ann.type('Travel to Rome')
    ben.type('Train: Travel')
    await vi.advanceTimersByTimeAsync(300)
    expect(ann.text()).toBe('Train: Travel to Rome')
    expect(ben.text()).toBe('Train: Travel to Rome')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(server.whole.get('notes')).toBe('Train: Travel to Rome')
    const count = server.sent.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.sent, 'a quiet text is written no more').toHaveLength(count)
  })

  test('[Z1] keys are gathered, and sent as one update', async () => {
    const server = new Server('')
    const ann = device(server)
    for (const text of ['a', 'ab', 'abc']) ann.type(text)
    expect(ann.texts.waiting.value).toBe(1)
    await vi.advanceTimersByTimeAsync(250)
    expect(server.sent.map(({ updates }) => updates.size)).toEqual([1])
    expect(ann.texts.waiting.value).toBe(0)
  })

  test('[Z1] what was typed offline comes together with what others typed meanwhile', async () => {
    const server = new Server('Travel')
    const [ann, ben] = [device(server), device(server)]
    ann.goOffline()
    ann.type('Travel to Rome')
    await vi.advanceTimersByTimeAsync(1_000)
    ben.type('Train: Travel')
    await vi.advanceTimersByTimeAsync(5_000)
    await ann.comeBack()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(ann.text()).toBe('Train: Travel to Rome')
    expect(ben.text()).toBe('Train: Travel to Rome')
    expect(server.whole.get('notes')).toBe('Train: Travel to Rome')
  })

  test('[Z2] what I undo is undone for the others as soon as what I type is there', async () => {
    const server = new Server('Travel')
    const [ann, ben] = [device(server), device(server)]
    const step = ann.type('Travel to Rome')
    await vi.advanceTimersByTimeAsync(300)
    expect(step?.turn()).toBe(true)
    await vi.advanceTimersByTimeAsync(300)
    expect(ben.text()).toBe('Travel')
    expect(step?.turn()).toBe(true)
    await vi.advanceTimersByTimeAsync(300)
    expect(ben.text()).toBe('Travel to Rome')
  })

  test('[Z5] who began in another text than the colleague is refused once, and gets the text back to write it again', async () => {
    const server = new Server('Travel')
    const [ann, ben] = [device(server), device(server, 'Journey')]
    ben.goOffline()
    ben.type('Journey!')
    ann.type('Travel to Rome')
    await vi.advanceTimersByTimeAsync(300)
    await ben.comeBack()
    expect(ben.lost).toEqual([{ mine: 'Journey!', base: 'Journey' }])
    expect(ben.text()).toBe('Travel to Rome')
    ben.type('Travel to Rome!')
    await vi.advanceTimersByTimeAsync(300)
    expect(ann.text()).toBe('Travel to Rome!')
  })

  test('[Z5] a refusal gives back each text with changes that the server lacks, and the rest goes on', async () => {
    const server = new Server('Travel')
    const ann = device(server)
    ann.type('Travel 1')
    await vi.advanceTimersByTimeAsync(300)
    server.refuses = true
    ann.type('Travel 1 2')
    await vi.advanceTimersByTimeAsync(2_500)
    expect(ann.lost).toEqual([{ mine: 'Travel 1 2', base: 'Travel 1' }])
    expect(ann.text()).toBe('Travel 1')
    server.refuses = false
    ann.type('Travel 1 3')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(server.whole.get('notes')).toBe('Travel 1 3')
  })

  test('[Z3] nothing changes under characters that are being composed, and all of it comes afterwards', async () => {
    const server = new Server('')
    const [ann, ben] = [device(server), device(server)]
    dispatchEvent(new CompositionEvent('compositionstart'))
    ann.type('か')
    ben.type('x')
    await vi.advanceTimersByTimeAsync(300)
    expect(ann.text()).toBe('か')
    ann.type('漢')
    dispatchEvent(new CompositionEvent('compositionend'))
    await vi.advanceTimersByTimeAsync(300)
    expect(Array.from(ann.text()).sort()).toEqual(['x', '漢'])
    await vi.advanceTimersByTimeAsync(300)
    expect(ben.text()).toBe(ann.text())
  })

  test('[Z6] a colleague’s caret is behind what they typed last, and moves with what others type before it', async () => {
    const server = new Server('Travel')
    const [ann, ben] = [device(server), device(server, 'Travel', 'ben')]
    expect(ann.texts.carets.of('notes', 'ben')).toBeNull()
    ben.type('Travel to Rome')
    await vi.advanceTimersByTimeAsync(300)
    expect(ann.texts.carets.of('notes', 'ben')).toBe(14)
    ann.type('By train: Travel to Rome')
    expect(ann.texts.carets.of('notes', 'ben')).toBe(24)
    expect(ann.texts.carets.of('notes', 'ann')).toBeNull()
  })

  test('[Z3] a caret in the text is told where it belongs after what colleagues wrote before it, also when they begin it', async () => {
    const server = new Server('Travel')
    const [ann, ben] = [device(server), device(server)]
    const [end, start] = [ann.caretFrom(6), ann.caretFrom(0)]
    ben.type('By train: Travel')
    await vi.advanceTimersByTimeAsync(300)
    ben.type('By slow train: Travel')
    await vi.advanceTimersByTimeAsync(300)
    expect(end).toEqual([6, 16, 21])
    expect(start).toEqual([0, 0, 0])
    expect(ann.texts.carets.moved('notes', 21), 'what is shown moves nothing more').toBe(21)
  })
})
