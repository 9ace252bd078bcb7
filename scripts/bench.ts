import { globSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readArguments } from './run/arguments.ts'
import type { Bench } from './bench/bench-shape.ts'
import { CHROMIUM_FLAGS, provideChromium } from './test/chromium.ts'
import { Complaint, orComplain } from './run/complaint.ts'
import { emulatorEnvironment } from './emulators/emulator-environment.ts'
import { startEmulators } from './emulators/emulators.ts'
import { startFirestoreAlone } from './emulators/firestore-alone.ts'
import { root } from './run/folders.ts'
import { type EmulatorInstance, folderOf, instanceAt } from './run/emulator-instance.ts'
import { demandFree } from './run/port-check.ts'
import { serveSendgrid } from './stand-ins/sendgrid/serve.ts'
import { stopOnSignal } from './run/signals.ts'
import { serveXero } from './stand-ins/xero/serve.ts'

const USUAL = { project: 'demo-covoice-bench', port: 5500 }

/** `npm run bench [-- [--port N] [name...]]`: one line of JSON for each metric. */
async function bench(names: string[], instance: EmulatorInstance): Promise<void> {
  Object.assign(process.env, emulatorEnvironment(instance))
  const benches = await load(names)
  stopOnSignal(() => process.exit(130))
  const wants = (need: 'emulators' | 'firestore' | 'browser') =>
    benches.some(({ needs = [] }) => needs.includes(need))
  if (wants('browser')) process.env.CHROMIUM_PATH = provideChromium()
  if (wants('emulators') || (wants('firestore') && !(await startFirestore(instance)))) {
    await demandFree(instance.ports, 'npm run bench')
    await startEmulators(instance)
    await (await serveSendgrid(instance)).openInbox({ keep: false })
    await serveXero(instance, { keep: false })
  }
  for (const { run, needs = [] } of benches) {
    const browser = needs.includes('browser') ? await launch() : undefined
    for await (const metric of run({ browser, hosting: process.env.COVOICE_HOSTING_URL ?? '' }))
      console.log(JSON.stringify(metric))
    await browser?.close()
  }
}

/** Starts Firestore without the other emulators; false where only all of them can be started. */
async function startFirestore(instance: EmulatorInstance): Promise<boolean> {
  await demandFree({ firestore: instance.ports.firestore }, 'npm run bench')
  mkdirSync(folderOf(instance), { recursive: true })
  return (await startFirestoreAlone(instance)) !== undefined
}

async function load(names: string[]): Promise<Bench[]> {
  const files = globSync('tests/bench/*.bench.ts', { cwd: root }).sort()
  const nameOf = (file: string) => basename(file, '.bench.ts')
  const unknown = names.find((name) => !files.some((file) => nameOf(file) === name))
  if (unknown)
    throw new Complaint(`There is no bench ${unknown}: choose from ${files.map(nameOf).join(', ')}.`)
  const chosen = files.filter((file) => names.length === 0 || names.includes(nameOf(file)))
  const modules = chosen.map((file) => import(pathToFileURL(join(root, file)).href))
  return ((await Promise.all(modules)) as { bench: Bench }[]).map((module) => module.bench)
}

async function launch() {
  const { chromium } = await import('@playwright/test')
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '', args: CHROMIUM_FLAGS })
}

await orComplain(async () => {
  const { names, options } = readArguments(process.argv.slice(2), { values: ['port'] })
  await bench(names, instanceAt(USUAL, options.port))
})
process.exit()
