import {
  byPosition,
  invoicePath,
  linePath,
  linesPath,
  newLine,
  parseLine,
  revisionPath,
} from '@covoice/domain'
import { doc, serverTimestamp, setDoc, terminate, updateDoc, type Firestore } from 'firebase/firestore'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runCommand } from '../../functions/src/run-command.ts'
import { aCommand, aDraft, aMember, anId, anOrganisation, headerOf } from './builders.ts'
import { clientOf } from './client.ts'
import { dataOf, deps, documentsIn } from './direct.ts'

const lanes = 5
const roundsPerLane = 10
const rounds = lanes * roundsPerLane

test('[N6] the frozen revision equals the stored content in 50 races against a colleague’s edits; no edit is accepted after the freeze', async () => {
  const raced = await Promise.all(Array.from({ length: lanes }, lane))
  const accepted = raced.reduce((sum, tally) => sum + tally.accepted, 0)
  const refused = raced.reduce((sum, tally) => sum + tally.refused, 0)
  // A race that one side always wins proves nothing.
  expect(accepted).toBeGreaterThan(rounds / 4)
  expect(refused).toBeGreaterThan(rounds / 4)
})

/** Races in an organisation of its own, one after another; says how many edits were in time. */
async function lane(): Promise<{ accepted: number; refused: number }> {
  const { org, owner } = await anOrganisation()
  const colleague = await aMember(org, 'biller')
  const client = clientOf(colleague.uid)
  const tally = { accepted: 0, refused: 0 }
  for (let round = 1; round <= roundsPerLane; round += 1) {
    const invoice = await aDraft(org, owner, { lines: [{}, {}, {}] })
    const command = await aCommand(org, owner, { kind: 'setStatus', invoices: [invoice], status: 'sent' })
    const edits = editsOf(client, org, invoice, colleague.uid)
    const [outcomes] = await Promise.all([
      Promise.allSettled(edits.map((edit) => setTimeout(Math.random() * 80).then(edit))),
      setTimeout(Math.random() * 40).then(() => runAsTheQueueDoes(org, command)),
    ])
    for (const { status } of outcomes) tally[status === 'fulfilled' ? 'accepted' : 'refused'] += 1
    expect(await headerOf(org, invoice)).toMatchObject({ content: 'frozen', number: round })
    await expectFrozenAsStored(org, invoice)
    for (const edit of edits) await expect(edit()).rejects.toMatchObject({ code: 'permission-denied' })
    await expectFrozenAsStored(org, invoice)
  }
  await terminate(client)
  return tally
}

/** Carries a command out, again when the emulator gave up waiting for a lock. */
async function runAsTheQueueDoes(org: string, command: string): Promise<void> {
  for (let attempt = 1; attempt < 5; attempt += 1)
    try {
      await runCommand({ org, command, lastAttempt: false }, deps())
      return
    } catch (error) {
      expect(error).toBeInstanceOf(AggregateError)
    }
  await runCommand({ org, command, lastAttempt: true }, deps())
}

/** What a colleague does at the same time: each an edit of one field, as the editor writes it. */
function editsOf(client: Firestore, org: string, invoice: string, uid: string): (() => Promise<void>)[] {
  const changed = () => ({ changedBy: uid, changedAt: serverTimestamp() })
  const created = () => ({ createdBy: uid, createdAt: serverTimestamp(), ...changed() })
  const line = (id: string) => doc(client, linePath(org, invoice, id))
  const added = newLine('a9', { description: 'added', unitPriceMillionths: 1_000_000 })
  return [
    () => updateDoc(line('line0'), { quantityThousandths: 7000, ...changed() }),
    () => updateDoc(line('line1'), { description: 'changed', ...changed() }),
    () => updateDoc(line('line2'), { removed: true, ...changed() }),
    () => setDoc(line(anId()), { ...added, ...created() }),
    () => updateDoc(doc(client, invoicePath(org, invoice)), { notes: 'changed', ...changed() }),
  ]
}

async function expectFrozenAsStored(org: string, invoice: string): Promise<void> {
  const [header, stored, revision] = await Promise.all([
    headerOf(org, invoice),
    documentsIn(linesPath(org, invoice)),
    dataOf(revisionPath(org, invoice, 1)),
  ])
  const lines = byPosition(Object.entries(stored).map(([id, data]) => parseLine(id, data)))
    .filter(({ removed }) => !removed)
    .map(({ createdBy: _by, createdAt: _at, changedBy: _who, changedAt: _when, ...content }) => content)
  expect(revision.lines).toEqual(lines)
  expect(revision).toMatchObject({ content: { notes: header.notes }, totals: header.totals })
}
