import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** In the environment of every process of an instance: its folder, and the process that started it. */
const MARK = 'COVOICE_STARTED_IN'

/** A process of an instance. */
export interface StartedProcess {
  id: number
  /** As a person recognises it: `java firestore.jar (process 12)`. */
  name: string
}

interface Listed {
  id: number
  /** Its command, then its environment. */
  words: string[]
}

/** The environment that marks the processes of an instance. */
export const startedIn = (folder: string): Record<string, string> => ({
  [MARK]: `${folder}#${process.pid}#`,
})

/** Every process of an instance but its starters. */
export function processesOf(folder: string): StartedProcess[] {
  return marked(folder, listed()).map(({ id, name }) => ({ id, name }))
}

/** The processes of an instance that killed starts left behind; those of a living start are none. */
export function leftOverIn(folder: string): StartedProcess[] {
  const all = listed()
  return marked(folder, all)
    .filter(({ starter }) => !all.some(({ id }) => id === starter))
    .map(({ id, name }) => ({ id, name }))
}

/** Ends processes, and resolves when they are gone. */
export async function endLeftOver(processes: StartedProcess[]): Promise<void> {
  for (const { id } of processes)
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // it has just ended on its own
    }
  while (listed().some(({ id }) => processes.some((other) => other.id === id))) await sleep(100)
}

function marked(folder: string, all: Listed[]): (StartedProcess & { starter: number })[] {
  const mark = `${MARK}=${folder}#`
  return all.flatMap(({ id, words }) => {
    const starter = words.find((word) => word.startsWith(mark))?.slice(mark.length, -1)
    return starter && id !== process.pid ? [{ id, name: nameOf(id, words), starter: Number(starter) }] : []
  })
}

function nameOf(id: number, words: string[]): string {
  const environment = words.findIndex((word) => /^\w+=/.test(word))
  const script = words.slice(0, environment).find((word) => /\.(js|jar)$/.test(word)) ?? ''
  const command = [words[0] ?? '', script].map((word) => basename(word)).join(' ')
  return `${command.trim()} (process ${id})`
}

/** Every process that runs. */
function listed(): Listed[] {
  return execFileSync('ps', ['axeww', '-o', 'pid=,stat=,args='], { encoding: 'utf8', maxBuffer: 1e8 })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, state]) => state && !state.startsWith('Z'))
    .map(([id, , ...words]) => ({ id: Number(id), words }))
}
