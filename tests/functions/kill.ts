import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { environment } from '../support/environment.ts'
import type { MailWork } from './email/mail-worker.ts'
import type { Work } from './commands/work-off.ts'
import type { FiguresWork } from './figures/figures-worker.ts'
import type { QueueWork } from './queue/queue-worker.ts'
import type { TextsWork } from './texts/texts-worker.ts'
import type { XeroWork } from './xero/xero-worker.ts'

/** Runs a worker in a process of its own to its end, or its death; the locks that it leaves are released. */
export function runWorker(work: Work): Promise<'done' | 'killed'> {
  return runToItsEnd('commands/command-worker.ts', work)
}

/** The same for a worker that carries out the kind of command that only tests have. */
export function runTallyWorker(work: Work): Promise<'done' | 'killed'> {
  return runToItsEnd('commands/tally-worker.ts', work)
}

/** The same for a worker that sends a message. */
export function runMailWorker(work: MailWork): Promise<'done' | 'killed'> {
  return runToItsEnd('email/mail-worker.ts', work)
}

/** The same for a worker that carries an invoice into connected books. */
export function runXeroWorker(work: XeroWork): Promise<'done' | 'killed'> {
  return runToItsEnd('xero/xero-worker.ts', work)
}

/** The same for a worker that runs jobs of the queue's own tests. */
export function runQueueWorker(work: QueueWork): Promise<'done' | 'killed'> {
  return runToItsEnd('queue/queue-worker.ts', work)
}

/** The same for a worker that counts invoices. */
export function runFiguresWorker(work: FiguresWork): Promise<'done' | 'killed'> {
  return runToItsEnd('figures/figures-worker.ts', work)
}

/** The same for a worker that merges the texts of an invoice. */
export function runTextsWorker(work: TextsWork): Promise<'done' | 'killed'> {
  return runToItsEnd('texts/texts-worker.ts', work)
}

async function runToItsEnd(script: string, work: { project: string }): Promise<'done' | 'killed'> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), JSON.stringify(work)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, complaints] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  const last = said.trimEnd().split('\n').at(-1) ?? ''
  if (child.signalCode === 'SIGKILL') {
    await Promise.all((JSON.parse(last) as string[]).map((id) => release(work.project, id)))
    return 'killed'
  }
  if (child.exitCode !== 0 || last !== 'done') throw new Error(`The worker failed: ${complaints}`)
  return 'done'
}

async function release(project: string, transaction: string): Promise<void> {
  const documents = `http://${environment.firestoreHost}/v1/projects/${project}/databases/(default)/documents`
  await fetch(`${documents}:rollback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify({ transaction }),
  })
}
