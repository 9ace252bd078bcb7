import { createServer, request, type IncomingMessage } from 'node:http'
import { environment } from '../../support/environment.ts'

/** What went between browsers and the services, and what of it the database counts. */
export interface Traffic {
  /** Documents that listeners and reads were sent. */
  reads: number
  writes: number
  deletes: number
  /** Requests that write something: for each the rules read what they ask for. */
  commits: number
  /** Calls of functions by browsers. */
  calls: number
  /** Bytes that the database sent. */
  bytesDown: number
  /** When the sign came last in an answer of the database, in milliseconds of the epoch. */
  signAt: number
}

/** A proxy that counts what goes through it, and notes when a sign comes; browsers get its address as their proxy. */
export async function startCountingProxy(
  sign = '',
): Promise<{ server: string; traffic: Traffic; stop: () => void }> {
  const traffic: Traffic = {
    reads: 0,
    writes: 0,
    deletes: 0,
    commits: 0,
    calls: 0,
    bytesDown: 0,
    signAt: 0,
  }
  const proxy = createServer((incoming, outgoing) => {
    const address = new URL(incoming.url ?? '')
    // the page may call this machine by its other name
    const isOf = (host: string): boolean => host.endsWith(`:${address.port}`)
    const isDatabase = isOf(environment.firestoreHost)
    if (isOf(environment.functionsHost) && incoming.method === 'POST') traffic.calls += 1
    const onward = request(
      address,
      { method: incoming.method ?? 'GET', headers: { ...incoming.headers, 'accept-encoding': 'identity' } },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        if (isDatabase) countDocuments(answer, traffic, sign)
        answer.pipe(outgoing)
      },
    )
    onward.on('error', () => outgoing.destroy())
    outgoing.on('close', () => onward.destroy())
    if (isDatabase) countWrites(incoming, traffic)
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as { port: number }
  const stop = (): void => (proxy.closeAllConnections(), void proxy.close())
  return { server: `http://127.0.0.1:${port}`, traffic, stop }
}

/** A document in an answer: of a listener, or of a read. */
const documentSign = /"(?:documentChange|found)":/g

/** Longer than a sign. */
const signLength = 20

function countDocuments(answer: IncomingMessage, traffic: Traffic, sign: string): void {
  let rest = ''
  answer.on('data', (chunk: Buffer) => {
    traffic.bytesDown += chunk.length
    const text = rest + chunk.toString('latin1')
    const count = text.match(documentSign)?.length ?? 0
    traffic.reads += count
    if (sign !== '' && text.includes(sign)) traffic.signAt = Date.now()
    // a sign that two parts share; one that was counted is not looked at again
    const last = Math.max(...['"documentChange":', '"found":'].map((key) => text.lastIndexOf(key) + 1))
    rest = text.slice(Math.max(last, text.length - signLength))
  })
}

function countWrites(incoming: IncomingMessage, traffic: Traffic): void {
  if (incoming.method === 'DELETE')
    [traffic.deletes, traffic.commits] = [traffic.deletes + 1, traffic.commits + 1]
  const parts: Buffer[] = []
  incoming.on('data', (part: Buffer) => parts.push(part))
  incoming.on('end', () => {
    for (const writes of batchesIn(Buffer.concat(parts).toString())) {
      traffic.commits += 1
      const deletes = writes.filter((write) => 'delete' in write).length
      traffic.deletes += deletes
      traffic.writes += writes.length - deletes
    }
  })
}

type Writes = Record<string, unknown>[]

/** The batches of writes in a request's body: one of REST, or those of the SDK, each of them a value of a form. */
function batchesIn(body: string): Writes[] {
  const texts = body.startsWith('{')
    ? [body]
    : [...new URLSearchParams(body)].flatMap(([key, value]) => (key.endsWith('___data__') ? [value] : []))
  return texts.flatMap((text) => {
    const { writes } = JSON.parse(text) as { writes?: Writes }
    return writes && writes.length > 0 ? [writes] : []
  })
}
