import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { generationsIn } from '../../../scripts/saves/generations.ts'
import { journalIn } from '../../../scripts/saves/journal.ts'
import { RegularSaves } from '../../../scripts/saves/save-regularly.ts'

/** Saves of an emulator that receives bytes when the test says so; each save takes the given time. */
function someSaves(tookMs = 1000) {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const data = mkdtempSync(join(tmpdir(), 'covoice-regular-'))
  const began: number[] = []
  const state = { bytes: 0, fails: false }
  const exportTo = async (folder: string) => {
    began.push(Date.now())
    state.bytes += 930
    mkdirSync(folder)
    await new Promise((resolve) => setTimeout(resolve, tookMs))
    if (state.fails) throw new Error('no space')
  }
  const start = Date.now()
  const saves = new RegularSaves({ data, exportTo, activity: () => state.bytes })
  onTestFinished(async () => {
    const finished = saves.finish()
    await vi.advanceTimersByTimeAsync(2 * tookMs)
    await finished
    rmSync(data, { recursive: true })
  })
  const seconds = () => began.map((time) => Math.round((time - start) / 1000))
  return { data, state, seconds, pass: (s: number) => vi.advanceTimersByTimeAsync(s * 1000) }
}

test('[H25] the first save begins at once, and without a change there is no other one', async () => {
  const { seconds, pass } = someSaves()
  await pass(300)
  expect(seconds()).toEqual([1])
})

test('[H25] a change is on the disk within 30 seconds', async () => {
  const { data, state, seconds, pass } = someSaves()
  await pass(100)
  state.bytes += 500
  await pass(29)
  expect(seconds()).toHaveLength(2)
  expect(generationsIn(data)).toHaveLength(2)
})

test('[H25] connections that are only kept alive change nothing', async () => {
  const { state, seconds, pass } = someSaves()
  for (let minute = 0; minute < 10; minute += 1) {
    await pass(60)
    state.bytes += 32
  }
  expect(seconds()).toHaveLength(1)
})

test('[H25] what was issued or sent is saved as soon as the rest after the last save allows', async () => {
  const { data, seconds, pass } = someSaves()
  await pass(4)
  appendFileSync(journalIn(data), 'noted')
  await pass(30)
  expect(seconds()).toEqual([1, 12])
})

test('[H25] a slow save leaves people alone for three times as long', async () => {
  const { state, seconds, pass } = someSaves(20_000)
  for (let second = 0; second < 300; second += 1) {
    await pass(1)
    state.bytes += 500
  }
  expect(seconds()).toEqual([1, 81, 161, 241])
})

test('[H25] saving that is late says so, with its reason, and says when the data is saved again', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  onTestFinished(() => said.mockRestore())
  const { state, pass } = someSaves(20_000)
  const lines = () => said.mock.calls.map(([line]) => String(line))
  await pass(25)
  expect(lines()).toEqual([])
  state.bytes += 500
  await pass(36)
  expect(lines()).toEqual([
    'Saving is late: what was typed in the last 33 s is not on the disk yet. ' +
      'The last one took 20 s, and people are left alone for 3 times as long.',
  ])
  await pass(60)
  expect(lines().slice(1)).toEqual(['The data is saved again.'])
})

test('[H25] a save that fails says so once, keeps the earlier one and is tried again', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { data, state, pass } = someSaves()
  await pass(10)
  state.fails = true
  state.bytes += 500
  await pass(120)
  expect(complaint).toHaveBeenCalledOnce()
  expect(generationsIn(data)).toHaveLength(1)
  state.fails = false
  await pass(60)
  expect(generationsIn(data)).toHaveLength(2)
  complaint.mockRestore()
})
