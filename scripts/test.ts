import { type Arguments, readArguments } from './run/arguments.ts'
import { provideChromium } from './test/chromium.ts'
import { Complaint, orComplain } from './run/complaint.ts'
import { emulatorEnvironment } from './emulators/emulator-environment.ts'
import { startEmulators } from './emulators/emulators.ts'
import { startFirestoreAlone } from './emulators/firestore-alone.ts'
import { demandFree } from './run/port-check.ts'
import { type EmulatorInstance, instanceAt } from './run/emulator-instance.ts'
import { runSuites } from './test/run-suites.ts'
import { serveSendgrid } from './stand-ins/sendgrid/serve.ts'
import { stopOnSignal } from './run/signals.ts'
import { changedFiles } from './test/changed-files.ts'
import { type Selection, everything, sayingOf, selectionOf } from './test/selection.ts'
import { type Suite, needOf, suitesNamed } from './test/suites.ts'
import type { Tally } from './test/tally.ts'
import { serveXero } from './stand-ins/xero/serve.ts'

const USUAL = { project: 'demo-covoice-test', port: 5600 }

/**
 * `npm test [-- [--port N] [--renew] [--changed] [suite...] [-- filters]]`: starts the services of the suites, runs
 * them, and sums up.
 */
async function test(args: Arguments): Promise<void> {
  const suites = suitesNamed(args.names)
  const instance = instanceAt(USUAL, args.options.port)
  if (args.options.renew) process.env.RENEW_PICTURES = '1'
  stopOnSignal(() => process.exit(130))
  const selection = args.options.changed ? selectionOf(suites, changedFiles()) : everything(suites)
  const saying = args.options.changed ? sayingOf(selection, suites) : []
  if (saying.length) console.log(saying.join('\n'))
  const { passed, failed, failures } = await run(selection, instance, args.rest)
  process.exitCode = failed > 0 || (passed === 0 && !args.options.changed) ? 1 : 0
  // Last of all, at the end of a long log, where readers look.
  for (const failure of failures) console.log(`${failure}\n`)
  for (const line of saying) console.log(line)
  console.log(`${passed} passed, ${failed} failed`)
}

async function run(selection: Selection, instance: EmulatorInstance, filters: string[]): Promise<Tally> {
  try {
    return await runWithin(selection, instance, filters)
  } catch (error) {
    if (!(error instanceof Complaint)) throw error
    console.error(error.message)
    return { passed: 0, failed: 1, failures: [] }
  }
}

async function runWithin(
  selection: Selection,
  instance: EmulatorInstance,
  filters: string[],
): Promise<Tally> {
  const suites = [...selection.whole, ...selection.related]
  const browser = suites.includes('e2e') ? provideChromium() : undefined
  const stop = await startFor(suites, instance)
  try {
    const environment = { ...emulatorEnvironment(instance), ...(browser && { CHROMIUM_PATH: browser }) }
    return await runSuites({ selection, filters, environment })
  } finally {
    stop()
  }
}

async function startFor(suites: Suite[], instance: EmulatorInstance): Promise<() => void> {
  const need = needOf(suites)
  if (need === 'nothing') return () => undefined
  if (need === 'firestore') {
    await demandFree({ firestore: instance.ports.firestore }, 'npm test')
    const stop = await startFirestoreAlone(instance)
    if (stop) return stop
  }
  await demandFree(instance.ports, 'npm test')
  const emulators = await startEmulators(instance)
  const sendgrid = await serveSendgrid(instance)
  const xero = await serveXero(instance, { keep: false })
  await sendgrid.openInbox({ keep: false })
  return () => {
    sendgrid.stop()
    xero.stop()
    emulators.stop()
  }
}

await orComplain(() =>
  test(readArguments(process.argv.slice(2), { values: ['port'], flags: ['renew', 'changed'] })),
)
