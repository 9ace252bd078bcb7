import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Family } from '../../scripts/run/processes.ts'

/** A shell whose child has gone into a process group of its own, as the emulators' children do. */
async function shellWithChild() {
  const child = spawn('node', [
    '-e',
    `const { pid } = require('child_process').spawn('sleep', ['60'], { detached: true, stdio: 'ignore' })
     console.log(pid)
     setInterval(() => {}, 1000)`,
  ])
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, grandchild: Number(line.toString()) }
}

/** Ended but not yet collected by its parent counts as ended. */
function isAlive(id: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(id)], { encoding: 'utf8' })
  return /^[^Z\s]/.test(stdout)
}

async function hasEnded(id: number): Promise<boolean> {
  for (let attempt = 0; attempt < 50 && isAlive(id); attempt++) await sleep(20)
  return !isAlive(id)
}

test('[H9] a child ends with everything that it started', async () => {
  const { child, grandchild } = await shellWithChild()
  new Family(child).kill()
  expect(await hasEnded(grandchild)).toBe(true)
})

test('[H9] processes that a child leaves behind when it dies first are ended too', async () => {
  const { child, grandchild } = await shellWithChild()
  const family = new Family(child)
  family.remember()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(isAlive(grandchild)).toBe(true)
  family.kill()
  expect(await hasEnded(grandchild)).toBe(true)
})
