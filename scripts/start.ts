import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Arguments, readArguments } from './run/arguments.ts'
import { Complaint, orComplain } from './run/complaint.ts'
import { DEMO_ACCOUNTS, PASSWORD } from './seed/accounts.ts'
import { emulatorEnvironment } from './emulators/emulator-environment.ts'
import { exportData, startEmulators } from './emulators/emulators.ts'
import { generated } from './run/folders.ts'
import { generationsIn, timeOf } from './saves/generations.ts'
import { journalIn } from './saves/journal.ts'
import { RegularSaves } from './saves/save-regularly.ts'
import { findSavedData, settleLeftOver, takeSteps } from './saves/saved-data.ts'
import { receivedBytes } from './saves/activity.ts'
import { serveMailPage } from './emulators/mail-page.ts'
import { hasOrganisation } from './seed/organisations.ts'
import { type EmulatorInstance, USUAL_START, instanceAt } from './run/emulator-instance.ts'
import { demandFree } from './run/port-check.ts'
import { runSchedules } from './emulators/schedules.ts'
import { serveSendgrid } from './stand-ins/sendgrid/serve.ts'
import { stopOnSignal } from './run/signals.ts'
import { serveXero } from './stand-ins/xero/serve.ts'

/**
 * `npm start [-- --port N] [-- --fresh]`: the whole of Covoice on this machine; its data survives from start
 * to start.
 */
async function start({ options }: Arguments): Promise<void> {
  const began = performance.now()
  const instance = instanceAt(USUAL_START, options.port)
  const data = join(generated('data'), instance.project)
  let saves: RegularSaves | undefined
  stopOnSignal(
    () => stop(saves, data),
    () => console.log(`Stopped saving. ${remaining(data)}`),
  )

  await settleLeftOver(instance, data)
  await demandFree(instance.ports, 'npm start')
  if (options.fresh) rmSync(data, { recursive: true, force: true })
  const found = findSavedData(instance, data)
  // The steps of a run that never saved belong to data that nobody has.
  if (!found.generation) rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  console.log('Starting Covoice ...')
  const [emulators] = await Promise.all([
    startEmulators(instance, { onLine: showLog, data: found.generation?.folder, journal: journalIn(data) }),
    // A fresh start needs it anyway, and waits for the emulators.
    found.generation ? undefined : import('./seed/seed.ts'),
  ])
  await takeSteps(found, instance)
  Object.assign(process.env, emulatorEnvironment(instance), { COVOICE_LOG: 'warn' })
  if (!(await hasOrganisation(instance))) await (await import('./seed/seed.ts')).seed(instance)
  saves = new RegularSaves({
    data,
    exportTo: (folder) => exportData(instance.ports.hub, folder),
    activity: () => receivedBytes(emulators.firestore),
  })
  const sendgrid = await serveSendgrid(instance)
  await serveXero(instance, { keep: !options.fresh })
  await runSchedules(instance)
  await serveMailPage(instance)
  welcome(instance, performance.now() - began)
  await sendgrid.openInbox({ keep: !options.fresh })
  throw new Complaint(
    `The emulators have ended by themselves. They said:\n${await emulators.ended}\n${remaining(data)}`,
  )
}

/** Saves first, then ends everything: a slow save is awaited. A half-filled demo company is not saved. */
async function stop(saves: RegularSaves | undefined, data: string): Promise<void> {
  if (!saves) process.exit(0)
  console.log('\nSaving the data ...')
  try {
    await saves.finish()
    console.log('Saved. Covoice has stopped.')
    process.exit(0)
  } catch (error) {
    console.error(`The data could not be saved: ${String(error)}. ${remaining(data)}`)
    process.exit(1)
  }
}

/** What the next start has when this run does not complete another save. */
function remaining(data: string): string {
  const [newest] = generationsIn(data)
  return newest
    ? `The next start uses the save of ${timeOf(newest)}, and what was issued or sent since then.`
    : 'Nothing was saved yet: the next start begins with new demo data.'
}

/** Of the emulators' output, a developer sees the functions' log and errors. */
function showLog(line: string): void {
  if (/^(>|⚠ +functions|.*\bError\b)/.test(line)) console.log(line)
}

function welcome({ ports }: EmulatorInstance, tookMs: number): void {
  console.log(`
  Covoice           http://localhost:${ports.hosting}
  Development mail  http://localhost:${ports.mail} (links for signing in)
  Email inbox       http://localhost:${ports.inbox} (what customers get)
  Xero (stand-in)   http://localhost:${ports.xero} (what was exported live)
${DEMO_ACCOUNTS.map(({ role, email }) => `  ${role.padEnd(16)}  ${email} / ${PASSWORD}\n`).join('')}
  Ready in ${(tookMs / 1000).toFixed(1)} s. Ctrl-C stops it and keeps the data; npm start -- --fresh begins anew.
`)
}

await orComplain(async () => {
  await start(readArguments(process.argv.slice(2), { values: ['port'], flags: ['fresh'] }))
})
process.exit()
