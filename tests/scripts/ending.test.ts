import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, type TestContext } from 'vitest'
import { root } from '../../scripts/run/folders.ts'

/** The processes of a start: npm, its shell, the wrapper run.mjs and the script. */
interface Tree {
  npm: ChildProcess
  /** The id of npm, which is also that of the group. */
  group: number
  output: () => string
  shell: number
  wrapper: number
  script: number
  has: (mark: string) => boolean
}

/** A terminal's process group as `npm start` makes it; the script is tests/support/slow-save.ts. */
async function start({ onTestFinished }: TestContext, saveMs = 3000): Promise<Tree> {
  const folder = mkdtempSync(join(tmpdir(), 'covoice-ending-'))
  const command = `node ${join(root, 'scripts/run.mjs')} ../tests/support/slow-save ${folder} ${saveMs}`
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { start: command } }))
  const npm = spawn('npm', ['start'], { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const group = npm.pid ?? 0
  onTestFinished(() => {
    try {
      process.kill(-group, 'SIGKILL')
    } catch {
      // all of them have ended, as they should
    }
    rmSync(folder, { recursive: true })
  })
  let output = ''
  for (const stream of [npm.stdout, npm.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  const has = (mark: string) => existsSync(join(folder, mark))
  await until(() => has('pid') || npm.exitCode !== null)
  expect(has('pid'), output).toBe(true)
  const script = Number(readFileSync(join(folder, 'pid'), 'utf8'))
  const wrapper = parentOf(script)
  return { npm, group, output: () => output, shell: parentOf(wrapper), wrapper, script, has }
}

const parentOf = (id: number) =>
  Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(id)], { encoding: 'utf8' }))

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(50)
}

type Way = (tree: Tree) => void | Promise<void>
const kill =
  (target: 'group' | 'shell' | 'wrapper' | 'script' | 'npm', signal: NodeJS.Signals): Way =>
  (tree) => {
    const id = { ...tree, group: -tree.group, npm: tree.group }[target]
    try {
      process.kill(id, signal)
    } catch {
      // on a busy machine it has saved and ended by now
    }
  }
const inTurn =
  (pause: number, ...ways: Way[]): Way =>
  async (tree) => {
    for (const way of ways) {
      await way(tree)
      await until(() => tree.has('saving'))
      await sleep(pause)
    }
  }

const SAVING_WAYS: Record<string, Way> = {
  'Ctrl-C': kill('group', 'SIGINT'),
  'Ctrl-C pressed twice at once': (tree) => {
    void kill('group', 'SIGINT')(tree)
    return kill('group', 'SIGINT')(tree)
  },
  'closing the window': kill('group', 'SIGHUP'),
  'closing the window, whose output is gone': (tree) => {
    tree.npm.stdout?.destroy()
    tree.npm.stderr?.destroy()
    return kill('group', 'SIGHUP')(tree)
  },
  'logging out': inTurn(500, kill('group', 'SIGHUP'), kill('group', 'SIGTERM')),
  'SIGTERM to the group': kill('group', 'SIGTERM'),
  'ending npm': kill('npm', 'SIGTERM'),
  'killing npm': async (tree) => {
    await sleep(1500)
    return kill('npm', 'SIGKILL')(tree)
  },
  'killing npm and its shell': (tree) => {
    void kill('npm', 'SIGKILL')(tree)
    return kill('shell', 'SIGKILL')(tree)
  },
  "ending npm's shell": kill('shell', 'SIGTERM'),
  'ending the wrapper': kill('wrapper', 'SIGTERM'),
  'a Ctrl-C for the wrapper alone': kill('wrapper', 'SIGINT'),
  'killing the wrapper': kill('wrapper', 'SIGKILL'),
  'ending the script': kill('script', 'SIGTERM'),
  'Ctrl-C, then closing the window': inTurn(1200, kill('group', 'SIGINT'), kill('group', 'SIGHUP')),
  'closing the window, then every process again': inTurn(
    600,
    kill('group', 'SIGHUP'),
    kill('script', 'SIGTERM'),
    kill('wrapper', 'SIGTERM'),
  ),
}

test.concurrent.for(Object.entries(SAVING_WAYS))('[H23] %s saves', async ([, way], context) => {
  const tree = await start(context)
  await way(tree)
  await until(() => tree.has('saved') || tree.has('abandoned'))
  expect(tree.has('saved')).toBe(true)
})

test.concurrent('[H23] a second Ctrl-C a second later stops the save and says so', async (context) => {
  const tree = await start(context, 60_000)
  await inTurn(1200, kill('group', 'SIGINT'), kill('group', 'SIGINT'))(tree)
  await until(() => tree.has('abandoned'))
  await until(() => tree.output().includes('Stopped saving.'))
  expect(tree.has('saved')).toBe(false)
})
