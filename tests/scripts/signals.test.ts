import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/run/folders.ts'

/** A script that blocks its event loop for 1.5 s after the first signal. */
const busyScript = `
  import { stopOnSignal } from ${JSON.stringify(join(root, 'scripts/run/signals.ts'))}
  stopOnSignal(
    () => {
      const end = Date.now() + 1500
      while (Date.now() < end);
      setTimeout(() => { console.log('stopped'); process.exit(0) }, 300)
    },
    () => console.log('abandoned'),
  )
  setInterval(() => undefined, 1000)
  console.log('ready')
`

test('[H23] Ctrl-C pressed twice at once saves, also when the machine is busy for a second with the first', async () => {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', busyScript], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (output !== 'ready\n') return
    child.kill('SIGINT')
    setTimeout(() => child.kill('SIGINT'), 200)
  })
  const [code] = (await once(child, 'exit')) as [number]
  expect(output).toBe('ready\nstopped\n')
  expect(code).toBe(0)
})
