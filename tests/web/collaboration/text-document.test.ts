import { isTyping, textDigest } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { TextDocument, type TextStep } from '../../../web/src/collaboration/text/text-document.ts'
import { spliced, type Splice } from '../../../web/src/collaboration/text/splice.ts'
import { hostileUpdates, thanks, throwingUpdates } from '../../support/hostile-updates.ts'
import { seeded } from './seeded.ts'

const seedOf = (key: string, text: string) => Number.parseInt(textDigest(`${key}\0${text}`), 16)

/** A person's device: its document, what its fields show, and what the others get. */
class Device {
  shown = new Map<string, string>()
  sent: Uint8Array[] = []
  readonly document = new TextDocument({
    seedOf,
    partOf: (key) => key,
    isTyping,
    heard: (key, changes) => this.#hear(key, changes),
  })
  readonly steps: TextStep[] = []
  readonly stored: string

  constructor(stored: string) {
    this.stored = stored
  }

  #hear(key: string, changes: readonly Splice[] | null) {
    // a field that follows the single changes shows the text as it is
    const followed = changes?.reduce(spliced, this.shown.get(key) ?? this.stored)
    this.shown.set(key, this.document.textOf(key))
    if (changes) expect(followed).toBe(this.document.textOf(key))
  }

  text(key = 'notes') {
    return this.document.has(key) ? this.document.textOf(key) : this.stored
  }

  write(next: string, run = String(Math.random()), key = 'notes') {
    const step = this.document.change(key, this.stored, next, run)
    this.shown.set(key, this.text(key))
    if (step && this.steps.at(-1) !== step) this.steps.push(step)
    this.send()
  }

  send() {
    this.sent.push(...this.document.takeUnsent('notes', 65_536))
  }
}

function exchange(devices: readonly Device[], order: (updates: Uint8Array[]) => Uint8Array[] = (all) => all) {
  const all = devices.flatMap((device) => device.sent)
  for (const device of devices)
    for (const update of order(all)) expect(device.document.apply(update)).toBe(true)
}

describe('texts of several people', () => {
  test('[Z1] two who begin in the same stored text at the same time keep both, and it is there once', () => {
    const [ann, ben] = [new Device('Travel'), new Device('Travel')]
    ann.write('Travel to Rome')
    ben.write('Train: Travel')
    exchange([ann, ben])
    expect(ann.text()).toBe('Train: Travel to Rome')
    expect(ben.text()).toBe(ann.text())
  })

  test('[Z1] two who write in an empty text keep both', () => {
    const [ann, ben] = [new Device(''), new Device('')]
    ann.write('one')
    ben.write('two')
    exchange([ann, ben])
    expect(['onetwo', 'twoone']).toContain(ann.text())
    expect(ben.text()).toBe(ann.text())
  })

  test('[Z37] a text does not begin where nothing is typed', () => {
    const ann = new Device('Travel')
    ann.write('Travel')
    expect(ann.sent).toEqual([])
    expect(ann.document.has('notes')).toBe(false)
  })

  test('[Z1] every key of six people arrives, in whatever order and however often', () => {
    const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))
    const { number, pick } = seeded(seed)
    const devices = Array.from({ length: 6 }, () => new Device('A description: of some length'))
    const shuffled = (all: Uint8Array[]) => [...all, ...all].sort(() => number(3) - 1)
    let count = 0
    for (let round = 0; round < 25; round += 1) {
      for (const device of devices) {
        for (let keys = number(5); keys > 0; keys -= 1) {
          const at = number(device.text().length + 1)
          const mark = `<${(count += 1)}>`
          device.write(device.text().slice(0, at) + mark + device.text().slice(at), pick(['a', 'b']))
        }
      }
      if (number(4) === 0) exchange(devices.slice(number(5)), shuffled)
    }
    exchange(devices, shuffled)
    const [first] = devices
    for (const device of devices) {
      expect(device.text(), `seed ${seed}`).toBe(first?.text())
      expect(device.shown.get('notes'), `seed ${seed}`).toBe(device.text())
    }
    // what was typed between the signs of another mark is not whole, but each sign is there
    const signs = (text: string) => Array.from(text).sort().join('')
    const typed = Array.from({ length: count }, (_, index) => `<${index + 1}>`).join('')
    expect(signs(first?.text() ?? ''), `seed ${seed}`).toBe(signs(`A description: of some length${typed}`))
  })

  test('[Z4] an update that can not be read changes nothing, and the text goes on', () => {
    const ann = new Device('Travel')
    ann.write('Travel!')
    for (const bad of [[], [1], [255, 255, 255, 255, 255], [1, 1, 0, 0, 200, 1, 7]])
      expect(ann.document.apply(new Uint8Array(bad))).toBe(false)
    ann.write('Travel!!')
    const ben = new Device('Travel')
    exchange([ann, ben])
    expect(ben.text()).toBe('Travel!!')
  })

  test.each(Object.entries({ ...hostileUpdates, ...throwingUpdates }))(
    '[Z4] an update of somebody who writes past the app changes nothing, and the text goes on: %s',
    (_, hostile) => {
      const [ann, ben] = [new Device(''), new Device('')]
      for (const { document } of [ann, ben]) document.apply(thanks, 'ann')
      ben.write('So: Thanks', 'visit')
      expect(ben.document.apply(hostile, 'eve')).toBe(false)
      expect(ben.text()).toBe('So: Thanks')
      ann.write('Thanks!')
      ben.write('So then: Thanks')
      exchange([ann, ben])
      expect([ann.text(), ben.text()]).toEqual(['So then: Thanks!', 'So then: Thanks!'])
      expect(ben.steps.map((step) => step.turn())).not.toContain(false)
    },
  )
})

describe('many updates at once', () => {
  /** So many keys of one person, each an update. */
  function typed(count: number): { text: string; updates: Uint8Array[] } {
    const ann = new Device('')
    ann.document.apply(thanks, 'ann')
    for (let key = 0; key < count; key += 1) ann.write(`${ann.text()}${key % 10}`)
    return { text: ann.text(), updates: [thanks, ...ann.sent] }
  }

  test('[Z38] are shown as one change of the text', () => {
    const { text, updates } = typed(1_000)
    let changes = 0
    const document = new TextDocument({
      ...{ seedOf, isTyping, partOf: (key: string) => key },
      heard: () => (changes += 1),
    })
    document.applyAll(updates)
    expect(document.textOf('notes')).toBe(text)
    expect(changes).toBe(1)
  })

  test('[Z38] [Z4] are all taken but for those of people who write past the app', () => {
    const { text, updates } = typed(40)
    const ben = new Device('')
    const hostile = [...Object.values(hostileUpdates), ...Object.values(throwingUpdates)]
    ben.document.applyAll([...updates.slice(0, 20), ...hostile, ...updates.slice(20)])
    expect(ben.text()).toBe(text)
    ben.write(`${text}!`)
    expect(ben.text()).toBe(`${text}!`)
  })
})

describe('undo in texts of several people', () => {
  test('[Z2] takes back mine alone, and typing in one run at once', () => {
    const [ann, ben] = [new Device('Travel'), new Device('Travel')]
    ann.write('Travel t', 'visit')
    ann.write('Travel to', 'visit')
    ben.write('By train: Travel')
    exchange([ann, ben])
    expect(ann.steps).toHaveLength(1)
    expect(ann.steps[0]?.turn()).toBe(true)
    expect(ann.text()).toBe('By train: Travel')
    expect(ann.steps[0]?.turn()).toBe(true)
    expect(ann.text()).toBe('By train: Travel to')
    ann.send()
    exchange([ann, ben])
    expect(ben.text()).toBe('By train: Travel to')
  })

  test('[Z2] what a colleague has removed is said to be gone, and the step before it is not touched', () => {
    const [ann, ben] = [new Device(''), new Device('')]
    ann.write('first ', 'a')
    ann.write('first second', 'b')
    exchange([ann, ben])
    ben.write('first ')
    exchange([ann, ben])
    expect(ann.text()).toBe('first ')
    expect(ann.steps[1]?.turn()).toBe(false)
    expect(ann.text()).toBe('first ')
    expect(ann.steps[0]?.turn()).toBe(true)
    expect(ann.text()).toBe('')
  })

  test('[Z2] n undos and n redos give back the text before, with what colleagues wrote before them', () => {
    const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))
    const { number, pick } = seeded(seed)
    for (let round = 0; round < 40; round += 1) {
      const [ann, ben] = [new Device('Some text'), new Device('Some text')]
      for (let step = 0; step < 12; step += 1) {
        const who = pick([ann, ben])
        const from = number(who.text().length + 1)
        const removed = pick([0, 0, 2])
        who.write(who.text().slice(0, from) + pick(['x', 'yz', '']) + who.text().slice(from + removed))
        if (number(2) === 0) exchange([ann, ben])
      }
      exchange([ann, ben])
      const before = ann.text()
      const n = number(ann.steps.length + 1)
      const last = ann.steps.slice(ann.steps.length - n)
      const undone = last.toReversed().filter((step) => step.turn())
      undone.toReversed().forEach((step) => step.turn())
      expect(ann.text(), `seed ${seed}`).toBe(before)
      ann.send()
      exchange([ann, ben])
      expect(ben.text(), `seed ${seed}`).toBe(ann.text())
    }
  })
})
