import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stopOnSignal } from '../../scripts/run/signals.ts'

/** In place of `npm start`: its save takes the given time, and a file in the given folder names what came of it. */
const [folder = '.', saveMs = '0'] = process.argv.slice(2)
const note = (name: string) => writeFileSync(join(folder, name), '')
stopOnSignal(
  async () => {
    console.log('Saving ...')
    note('saving')
    await sleep(Number(saveMs))
    console.log('Saved.')
    note('saved')
    process.exit(0)
  },
  () => {
    note('abandoned')
    console.log('Stopped saving.')
  },
)
setInterval(() => undefined, 1000)
writeFileSync(join(folder, 'pid.part'), String(process.pid))
renameSync(join(folder, 'pid.part'), join(folder, 'pid'))
console.log('Ready')
