import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { demandFree } from '../../scripts/run/port-check.ts'

/** A server of this very process on a port of the system's choice. */
async function takenPort(): Promise<{ port: number; free: () => Promise<void> }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { port, free: () => new Promise((resolve) => server.close(() => resolve())) }
}

test('[H4] a taken port is named with the process that holds it and the remedy', async () => {
  const { port, free } = await takenPort()
  await expect(demandFree({ firestore: port }, 'npm start')).rejects.toThrow(
    new RegExp(
      `^Port ${port} \\(firestore\\) is taken by .+ \\(process ${process.pid}\\): ` +
        'stop it, or choose another base port with `npm start -- --port <number>`\\.$',
    ),
  )
  await free()
})

test('[H4] a free port is not reported', async () => {
  const { port, free } = await takenPort()
  await free()
  await expect(demandFree({ firestore: port }, 'npm start')).resolves.toBeUndefined()
})
