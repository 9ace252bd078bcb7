import { customerPath } from '@covoice/domain'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { emulatorEnvironment } from '../../../scripts/emulators/emulator-environment.ts'
import { type EmulatorInstance, folderOf } from '../../../scripts/run/emulator-instance.ts'
import { generated } from '../../../scripts/run/folders.ts'
import { generationsIn } from '../../../scripts/saves/generations.ts'
import { startAndWait } from './running-start.ts'
import { Witness } from './witness.ts'

/** What the rounds counted. */
export interface Count {
  kills: number
  stormNumbers: number
  numbersSeen: number
  numbersLost: number
  numbersMissing: number
  mailsSent: number
  mailsLost: number
  mailsTwice: number
  longestLostTypingMs: number
  /** Kills that lost more than half a minute of typing although the start had not said that saving is late. */
  lateWithoutWord: number
}

/** Half a minute, and the time until lateness is noticed and this process reads it. */
const MOST_LOST_MS = 33_000

interface Rounds {
  kills: number
  /** Invoices that are issued and sent at the same moment, before the first kill. */
  storm?: number
  /** The longest time between the first new number after a start and the kill. */
  longestMs: number
  /** Where builds of the same sources are, which a start needs. */
  built?: EmulatorInstance
}

/**
 * Starts the instance anew, then kills all its processes again and again at random moments while a company
 * issues and sends invoices, and counts what is missing after each next start.
 */
export async function killRounds(
  instance: EmulatorInstance,
  { kills, storm = 0, longestMs, built }: Rounds,
): Promise<Count> {
  Object.assign(process.env, emulatorEnvironment(instance))
  if (built) borrowBuilds(built, instance)
  let start = await startAndWait(instance, '--fresh')
  const { busyCompany } = await import('./traffic.ts')
  const company = await busyCompany()
  const witness = new Witness(company.db, company.org)
  const typed = company.db.doc(customerPath(company.org, 'typed'))
  let [numbersLost, mailsLost, longestLostTypingMs, lateWithoutWord] = [0, 0, 0, 0]
  let lastTyped = Date.now()
  const firstTyped = lastTyped
  const inbox = join(folderOf(instance), 'inbox')
  // A company that is being founded when the machine dies is typing, too.
  await savedSince(new Date(), instance)
  await company.storm(storm)
  const stormNumbers = (await witness.register()).size
  for (let kill = 0; kill < kills; kill += 1) {
    witness.begin()
    const traffic = company.work()
    const known = witness.numbers.size
    let until = Infinity
    while (Date.now() < until) {
      await typed.set({ at: (lastTyped = Date.now()) })
      if (until === Infinity && witness.numbers.size > known) until = Date.now() + Math.random() * longestMs
      await sleep(200)
    }
    const wasLate = start.output().lastIndexOf('Saving is late') > start.output().lastIndexOf('saved again')
    await start.killAll()
    // Their last requests wait for the next start.
    const ended = Promise.all([witness.end(), traffic.end()])
    start = await startAndWait(instance)
    await ended
    numbersLost += (await witness.lostNumbers()).length
    const outbox = await witness.outbox()
    mailsLost += [...witness.deliveries(inbox).keys()].filter((to) => !outbox.has(to)).length
    const kept = ((await typed.get()).get('at') as number | undefined) ?? firstTyped
    longestLostTypingMs = Math.max(longestLostTypingMs, lastTyped - kept)
    if (lastTyped - kept > MOST_LOST_MS && !wasLate) lateWithoutWord += 1
  }
  // What still waits goes out now: a mail that went out before must not do so again.
  for (let wait = 0; wait < 60 && [...(await witness.outbox()).values()].includes('queued'); wait += 1)
    await sleep(1000)
  const deliveries = [...witness.deliveries(inbox).values()]
  const numbersMissing = await witness.gaps()
  await start.stop()
  return {
    ...{ kills, stormNumbers, numbersSeen: witness.numbers.size, numbersLost, numbersMissing },
    ...{
      mailsSent: deliveries.length,
      mailsLost,
      mailsTwice: deliveries.filter((count) => count > 1).length,
    },
    ...{ longestLostTypingMs, lateWithoutWord },
  }
}

async function savedSince(time: Date, { project }: EmulatorInstance): Promise<void> {
  const newest = () => generationsIn(join(generated('data'), project))[0]?.begun ?? new Date(0)
  while (newest() < time) await sleep(200)
}

/** Each instance builds for itself: the same sources give the same builds. */
function borrowBuilds(built: EmulatorInstance, instance: EmulatorInstance): void {
  for (const part of ['web', 'web.hash', 'functions/lib', 'functions.hash']) {
    const from = join(folderOf(built), part)
    if (existsSync(from)) cpSync(from, join(folderOf(instance), part), { recursive: true })
  }
}
