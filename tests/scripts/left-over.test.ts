import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { endLeftOver, leftOverIn, processesOf, startedIn } from '../../scripts/run/left-over.ts'

/** A process of an instance, whose starter is the given process. */
async function started(folder: string, starter: number) {
  const mark = Object.entries(startedIn(folder)).map(([name, value]): [string, string] => [
    name,
    value.replace(`#${process.pid}#`, `#${starter}#`),
  ])
  const environment: NodeJS.ProcessEnv = { ...process.env, ...Object.fromEntries(mark) }
  const child = spawn('sleep', ['60'], { env: environment })
  while (!processesOf(folder).length) await sleep(20)
  return child
}

test('[H26] processes that a killed start left behind are found by their folder, named and ended', async () => {
  const folder = join(tmpdir(), `covoice-left-over-${process.pid}`)
  const { pid: dead } = spawnSync('true')
  const child = await started(folder, dead)
  const found = leftOverIn(folder)
  expect(found.map(({ name }) => name)).toEqual([`sleep (process ${child.pid ?? 0})`])
  expect(leftOverIn(`${folder}-2`)).toEqual([])
  const ended = once(child, 'exit')
  await endLeftOver(found)
  await ended
  expect(leftOverIn(folder)).toEqual([])
})

test('[H26] processes of a start that still runs are no left-overs', async () => {
  const folder = join(tmpdir(), `covoice-running-${process.pid}`)
  const child = await started(folder, process.pid)
  expect(leftOverIn(folder)).toEqual([])
  child.kill()
})
