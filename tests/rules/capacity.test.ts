import { type RulesTestEnvironment, initializeTestEnvironment } from '@firebase/rules-unit-testing'
import { customerPath, invoicePath, linePath, memberPath, orgPath } from '@covoice/domain'
import { type Firestore, doc, getDocFromServer, serverTimestamp, writeBatch } from 'firebase/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { environment } from '../support/environment.ts'
import { clientId } from './cases/client-id.ts'
import { allCases } from './cases/all-cases.ts'
import { type Case, org } from './cases/case.ts'
import { aCustomer, aLine, anInvoice, anOrganisation } from './cases/documents.ts'
import { type Person, biller, limitedBiller, near } from './cases/people.ts'
import { play } from './cases/play.ts'
import { set } from './emulator/ask.ts'
import { projectOf } from './emulator/project.ts'
import { rules } from './judge.ts'

const id = 'rules-capacity'
const uid = limitedBiller.uid ?? ''

describe('[A17] a whole invoice in one batch of the SDK', () => {
  let people: RulesTestEnvironment

  beforeAll(async () => {
    const [host = '', port] = environment.firestoreHost.split(':')
    people = await initializeTestEnvironment({
      projectId: id,
      firestore: { host, port: Number(port), rules },
    })
    await people.clearFirestore()
    await projectOf(id).store([
      set(orgPath(org), anOrganisation()),
      set(memberPath(org, uid), { ...limitedBiller.member }),
      set(customerPath(org, near), aCustomer()),
    ])
  })
  afterAll(() => people.cleanup())

  it('takes 60 lines', async () => {
    const firestore = people.authenticatedContext(uid).firestore() as unknown as Firestore
    const now = serverTimestamp()
    const authorship = { createdBy: uid, createdAt: now, changedBy: uid, changedAt: now }
    const line = (number: number) =>
      doc(firestore, linePath(org, clientId('an-invoice'), clientId(`line${number}x`)))
    const batch = writeBatch(firestore)
    batch.set(doc(firestore, invoicePath(org, clientId('an-invoice'))), { ...anInvoice(), ...authorship })
    for (let number = 1; number <= 60; number++) batch.set(line(number), { ...aLine(), ...authorship })
    await batch.commit()
    expect((await getDocFromServer(line(60))).exists()).toBe(true)
  })
})

/** Rules in which every question costs so many times sixty expressions more: measured, each `true &&` costs three. */
function costlier(times: number): string {
  const sixty = `function spendSixty() { return ${Array.from({ length: 20 }, () => 'true').join(' && ')}; }`
  const spent = Array.from({ length: times }, () => 'spendSixty()').join(' && ')
  return rules
    .replace(/match .*documents {/, (start) => `${start} ${sixty}`)
    .replaceAll(
      /(allow \w+: if) ([^;]*);/g,
      (_, allow: string, condition: string) => `${allow} ${spent} && (${condition});`,
    )
}

/** The cases that are denied when each request costs `times` times sixty expressions more. */
async function tooCostly(cases: readonly Case[], times: number): Promise<string[]> {
  const project = projectOf(`${id}-costlier`)
  await project.begin(costlier(times))
  const verdicts = await play(project, cases)
  return cases.filter((_, index) => verdicts[index] === 'denied').map(({ question }) => question)
}

const allowedTo = (who: Person, question: RegExp): Case[] =>
  allCases.filter((one) => one.allowed && one.who === who && question.test(one.question))

describe('[A17] a request may spend 1,000 expressions', () => {
  it('the largest writes leave a tenth of them', async () => {
    const writes = allowedTo(limitedBiller, /who may (create|change|edit|add)/)
    expect(writes.length).toBeGreaterThan(0)
    expect(await tooCostly(writes, 2)).toEqual([])
  })

  it('a change of one field looks neither into the parties nor into the contacts beside it', async () => {
    const edits = [
      ...allowedTo(limitedBiller, /who may change an invoice$/),
      ...allowedTo(biller, /biller may change a customer who has every contact/),
    ]
    expect(edits).toHaveLength(2)
    expect(await tooCostly(edits, 8)).toEqual([])
  })
})
