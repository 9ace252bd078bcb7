import { describe, expect, test, vi } from 'vitest'
import { device, Server, useDevices } from './device.ts'

useDevices()

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
    expect(ben.lost).toEqual([{ key: 'notes', mine: 'Journey!', base: 'Journey' }])
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
    expect(ann.lost).toEqual([{ key: 'notes', mine: 'Travel 1 2', base: 'Travel 1' }])
    expect(ann.text()).toBe('Travel 1')
    server.refuses = false
    ann.type('Travel 1 3')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(server.whole.get('notes')).toBe('Travel 1 3')
  })

  test('[Z5] what a colleague typed and I had not seen yet is in the text that is given back', async () => {
    const server = new Server('Travel')
    const [ann, ben] = [device(server), device(server)]
    ann.type('Travel to')
    await vi.advanceTimersByTimeAsync(3_000)
    ann.goOffline()
    ann.type('Travel to Rome')
    await vi.advanceTimersByTimeAsync(300)
    ann.type('Thanks', 'footer')
    await vi.advanceTimersByTimeAsync(300)
    ben.type('By train: Travel to')
    await vi.advanceTimersByTimeAsync(300)
    ann.type('Travel to Rome!')
    await vi.advanceTimersByTimeAsync(300)
    expect(ann.text(), 'a text of mine begins: what others type waits').toBe('Travel to Rome!')
    server.refuses = true
    await ann.comeBack()
    expect(ann.lost).toContainEqual({
      key: 'notes',
      mine: 'By train: Travel to Rome!',
      base: 'By train: Travel to',
    })
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
    expect(Array.from(ann.text() ?? '').sort()).toEqual(['x', '漢'])
    await vi.advanceTimersByTimeAsync(300)
    expect(ben.text()).toBe(ann.text())
  })

  test('[Z3] a composition that was left in its middle is over: what colleagues type comes', async () => {
    const server = new Server('')
    const [ann, ben] = [device(server), device(server)]
    dispatchEvent(new CompositionEvent('compositionstart'))
    ben.type('x')
    await vi.advanceTimersByTimeAsync(300)
    expect(ann.text()).toBe('')
    dispatchEvent(new FocusEvent('focusout'))
    await vi.advanceTimersByTimeAsync(10)
    expect(ann.text()).toBe('x')
  })

  test('[Z6] a colleague’s caret is behind what they typed last, and moves with what others type before it', async () => {
    const server = new Server('Travel')
    const [ann, ben] = [device(server), device(server, 'Travel', 'ben')]
    expect(ann.texts.carets.of('notes', 'ben')).toBeNull()
    ben.type('Travel to Rome')
    await vi.advanceTimersByTimeAsync(300)
    expect(ann.texts.carets.of('notes', 'ben')).toBe(14)
    expect(ann.typists).toEqual(['ben in notes'])
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

  test('[Z8] what the server refuses in one part stays out alone: the others are written, and can be undone', async () => {
    const server = new Server('Travel')
    const [ann, ben] = [device(server), device(server)]
    server.refuses = 'footer'
    ann.type('Thanks', 'footer')
    ann.type('Travel to Rome')
    await vi.advanceTimersByTimeAsync(300)
    expect(ann.lost).toEqual([{ key: 'footer', mine: 'Thanks', base: '' }])
    expect([ann.text('footer'), ann.text()]).toEqual(['', 'Travel to Rome'])
    ann.type('Travel to Rome!')
    await vi.advanceTimersByTimeAsync(3_000)
    expect([ben.text('footer'), ben.text()]).toEqual(['', 'Travel to Rome!'])
    expect(server.whole.get('notes')).toBe('Travel to Rome!')
  })

  test('[Z8] what is typed in another text while the refusal is on its way is not lost', async () => {
    const server = new Server('Travel')
    const [ann, ben] = [device(server), device(server)]
    server.refuses = 'footer'
    ann.goOffline()
    ann.type('Thanks', 'footer')
    await vi.advanceTimersByTimeAsync(300)
    ann.type('Travel to Rome')
    await vi.advanceTimersByTimeAsync(300)
    ann.type('Travel to Rome!')
    await ann.comeBack()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(ann.lost.map(({ key }) => key)).toEqual(['footer'])
    expect([ann.text(), ben.text()]).toEqual(['Travel to Rome!', 'Travel to Rome!'])
  })

  test('[Z33] a whole text is cut at the limit of its field, before a sign that would be halved', async () => {
    const server = new Server('')
    const [ann, ben] = [device(server), device(server)]
    ann.type('a'.repeat(60))
    ben.type('b'.repeat(39) + '😀')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(ann.text()).toHaveLength(101)
    expect(server.whole.get('notes')).toBe(ann.text()?.slice(0, server.whole.get('notes')?.length))
    expect([99, 100]).toContain(server.whole.get('notes')?.length)
    expect(server.whole.get('notes')?.isWellFormed()).toBe(true)
    expect([...ann.lost, ...ben.lost]).toEqual([])
    const count = server.sent.length
    await vi.advanceTimersByTimeAsync(120_000)
    expect(server.sent, 'it is written once').toHaveLength(count)
  })
})
