import type { EmulatorInstance } from '../run/emulator-instance.ts'
import { type Step, type Write, nameOf } from './journal.ts'

/** The emulator takes 4 MB in one message. */
const MOST_BYTES = 3_000_000

/**
 * Takes steps once more that the loaded data lack: the documents that each one was decided from, then its writes.
 * Messages come last: their function sends those that still wait.
 */
export async function replay(steps: Step[], { project, ports }: EmulatorInstance): Promise<void> {
  const writes = steps.flatMap(writesOf)
  const isMessage = (write: Write) => /\/outbox\/[^/]+$/.test(nameOf(write))
  const ordered = [...writes.filter((write) => !isMessage(write)), ...writes.filter(isMessage)]
  const root = `http://127.0.0.1:${ports.firestore}/v1/projects/${project}/databases/(default)/documents`
  for (const body of bodies(ordered)) {
    const answer = await fetch(`${root}:commit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
      body,
    })
    if (!answer.ok) throw new Error(`The journal could not be replayed: ${await answer.text()}`)
  }
}

function writesOf({ reads, writes }: Step): Write[] {
  const documents = reads.flatMap(({ name, fields }) => (fields ? [{ update: { name, fields } }] : []))
  return [...documents, ...writes]
}

/** Commit requests of at most the bytes that the emulator takes. */
function* bodies(writes: Write[]): Iterable<string> {
  let pending: string[] = []
  let bytes = 0
  for (const write of writes) {
    const text = JSON.stringify(write)
    if (bytes + text.length > MOST_BYTES && pending.length) {
      yield `{"writes":[${pending.join(',')}]}`
      pending = []
      bytes = 0
    }
    pending.push(text)
    bytes += text.length
  }
  if (pending.length) yield `{"writes":[${pending.join(',')}]}`
}
