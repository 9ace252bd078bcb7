import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Bench } from '../../scripts/bench/bench-shape.ts'
import { root } from '../../scripts/run/folders.ts'
import { instanceAt } from '../../scripts/run/emulator-instance.ts'
import { demandFree } from '../../scripts/run/port-check.ts'

const PORT = '5700'
const instance = instanceAt({ project: 'demo-covoice', port: 5400 }, PORT)
const kept = `http://127.0.0.1:${instance.ports.firestore}/v1/projects/${instance.project}/databases/(default)/documents/orgs/kept`
const asOwner = { authorization: 'Bearer owner' }

/** A start until it says that it is ready; `stop` presses Ctrl-C and resolves when nothing of it holds a port. */
async function start(...options: string[]): Promise<{ readyMs: number; stop: () => Promise<void> }> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), '--port', PORT, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.setEncoding('utf8')
  for await (const text of child.stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<string>)
    if (text.includes('Ready in')) break
  child.stdout.resume()
  const readyMs = Math.round(performance.now() - began)
  return {
    readyMs,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGINT')
      await ended
      // What was killed takes a moment to let go.
      await setTimeout(1000)
      await demandFree(instance.ports, 'npm run bench')
    },
  }
}

/** How long `npm start` takes once installed: from nothing, and again with the data of before, which must be there. */
export const bench: Bench = {
  async *run() {
    const fresh = await start('--fresh')
    await fetch(kept, { method: 'PATCH', headers: asOwner, body: '{"fields":{}}' })
    await fresh.stop()
    const again = await start()
    const { status } = await fetch(kept, { headers: asOwner })
    await again.stop()
    yield { metric: 'start.fresh.ready', value: fresh.readyMs, unit: 'ms', n: 1 }
    yield { metric: 'start.again.ready', value: again.readyMs, unit: 'ms', n: 1 }
    yield { metric: 'start.again.lost', value: status === 200 ? 0 : 1, unit: 'documents', n: 1 }
  },
}
