import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CHROMIUM_FLAGS, provideChromium } from './test/chromium.ts'
import { emulatorEnvironment } from './emulators/emulator-environment.ts'
import { startEmulators } from './emulators/emulators.ts'
import type { Fuzz } from './fuzz/fuzz-shape.ts'
import { type Arguments, readArguments } from './run/arguments.ts'
import { Complaint, orComplain } from './run/complaint.ts'
import { instanceAt } from './run/emulator-instance.ts'
import { root } from './run/folders.ts'
import { demandFree } from './run/port-check.ts'
import { stopOnSignal } from './run/signals.ts'
import { serveSendgrid } from './stand-ins/sendgrid/serve.ts'
import { serveXero } from './stand-ins/xero/serve.ts'

const USUAL = { project: 'demo-covoice-fuzz', port: 5700 }

/**
 * `npm run fuzz [-- [--port N] [--seed N] [--seeds N] [--clients N] [--operations N] [--calm] [--verbose]]`: people in real browsers do what the
 * seed says on one invoice, and nothing of it may be lost. Several seeds run one after another, from the one given.
 * Calm people kill and reload no tab.
 */
async function fuzz({ options }: Arguments): Promise<void> {
  const instance = instanceAt(USUAL, options.port)
  const number = (name: string, usual: number): number => {
    const value = Number(options[name] ?? usual)
    if (!Number.isInteger(value) || value < 1)
      throw new Complaint(`--${name} must be a whole number above 0.`)
    return value
  }
  const first = number('seed', 1 + Math.floor(Math.random() * 1_000_000))
  const asked = { clients: number('clients', 4), operations: number('operations', 50), kills: !options.calm }
  const seeds = number('seeds', 1)
  const environment = emulatorEnvironment(instance)
  Object.assign(process.env, environment)
  stopOnSignal(() => process.exit(130))
  const executablePath = provideChromium()
  await demandFree(instance.ports, 'npm run fuzz')
  await startEmulators(instance)
  await (await serveSendgrid(instance)).openInbox({ keep: false })
  await serveXero(instance, { keep: false })
  const { chromium } = await import('@playwright/test')
  const { fuzz: run } = (await import(pathToFileURL(join(root, 'tests/fuzz/fuzz.ts')).href)) as { fuzz: Fuzz }
  for (let seed = first; seed < first + seeds; seed += 1) {
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
    const lines: string[] = []
    const log = (line: string): void => {
      if (options.verbose) console.log(line)
      else lines.push(line)
    }
    const { problems, words, seconds } = await run({
      browser,
      hosting: environment.COVOICE_HOSTING_URL,
      seed,
      ...asked,
      log,
    })
    await browser.close()
    if (problems.length > 0) {
      process.exitCode = 1
      console.log([...lines, ...problems].join('\n'))
    }
    const { clients, operations } = asked
    console.log(
      `${problems.length > 0 ? '✗' : '✓'} --seed ${seed} --clients ${clients} --operations ${operations}${options.calm ? ' --calm' : ''}: ` +
        `${words} words, ${problems.length} problems, ${seconds} s`,
    )
  }
}

await orComplain(() =>
  fuzz(
    readArguments(process.argv.slice(2), {
      values: ['port', 'seed', 'seeds', 'clients', 'operations'],
      flags: ['calm', 'verbose'],
    }),
  ),
)
process.exit()
