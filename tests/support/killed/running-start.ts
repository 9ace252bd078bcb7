import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EmulatorInstance, folderOf } from '../../../scripts/run/emulator-instance.ts'
import { root } from '../../../scripts/run/folders.ts'
import { endLeftOver, processesOf } from '../../../scripts/run/left-over.ts'

/** A running `npm start`, without npm and its wrapper. */
export interface RunningStart {
  output: () => string
  /** Ends the starter alone with SIGKILL: the emulators stay. */
  killStarter: () => Promise<void>
  /** Ends every process with SIGKILL, as a power cut would. */
  killAll: () => Promise<void>
  /** Presses Ctrl-C and waits for the save. */
  stop: () => Promise<void>
}

/** Starts an instance and resolves when it says that it is ready. */
export async function startAndWait(instance: EmulatorInstance, ...options: string[]): Promise<RunningStart> {
  const port = String(instance.ports.hosting)
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), '--port', port, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  while (!output.includes('Ready in')) {
    if (child.exitCode !== null) throw new Error(`The start failed: ${output}`)
    await sleep(50)
  }
  return {
    output: () => output,
    killStarter: () => end(child, 'SIGKILL'),
    killAll: async () => {
      const others = processesOf(folderOf(instance))
      await Promise.all([end(child, 'SIGKILL'), endLeftOver(others)])
      // functions that were just starting; a process without memory is not found any more, but has its ports still
      for (let more = others; more.length > 0; more = processesOf(folderOf(instance))) await endLeftOver(more)
    },
    stop: () => end(child, 'SIGINT'),
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
