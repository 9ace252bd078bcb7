import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import type { Account } from '../support/account.ts'
import { newCompany, newMember } from '../support/company.ts'
import { storedInvoice } from '../support/invoice.ts'
import { acts } from './acts.ts'
import { Client } from './client.ts'
import { firstLines, judge } from './judge.ts'
import { type Operation, operationsOf } from './operations.ts'
import { quiet } from './quiet.ts'
import { Random } from './random.ts'
import type { Run } from './run.ts'
import { checkUndoLaw } from './undo-law.ts'
import { Ledger } from './words/ledger.ts'

export interface FuzzOptions {
  browser: Browser
  hosting: string
  seed: number
  clients: number
  /** How many each of them does. */
  operations: number
  /** Whether tabs are killed and reloaded, too. */
  kills: boolean
  log?: (line: string) => void
}

/** What came of a run; without problems, nothing was lost, doubled or torn. */
export interface FuzzResult {
  problems: readonly string[]
  words: number
  seconds: number
}

/** After so many operations of each, everybody comes to rest, and everything is checked. */
const roundLength = 25

/** Several people do what the seed says on one invoice, all at the same time; then all of them must have the same, and all of it. */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { clients: count, log = () => undefined } = options
  const began = Date.now()
  const company = await newCompany()
  const people: Account[] = [company.owner]
  while (people.length < count)
    people.push(await newMember(company, 'biller', { name: `Person ${people.length}` }))
  const { id: invoice, lines } = await storedInvoice(company, { lines: firstLines })
  const clients = people.map(
    (account, number) => new Client(number, { ...options, account, path: `/invoices/${invoice}` }),
  )
  const run: Run = {
    org: company.org,
    invoice,
    clients,
    ledger: new Ledger(),
    removed: new Set(),
    torn: new Set(),
    made: new Map(lines.map((line) => [line, { author: -1, atMs: 0 }])),
    counts: new Map(),
    problems: [],
    log: (line) => log(`${((Date.now() - began) / 1_000).toFixed(1)} ${line}`),
  }
  try {
    for (const client of clients) await client.start()
    await rounds(run, options)
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
  const errors = clients.flatMap((client) => client.errors).map((error) => `script error of ${error}`)
  return {
    problems: [...run.problems, ...errors],
    words: run.ledger.size,
    seconds: Math.round((Date.now() - began) / 1_000),
  }
}

async function rounds(run: Run, { seed, operations, kills }: FuzzOptions): Promise<void> {
  const random = new Random(seed)
  const plans = run.clients.map(({ number }) => operationsOf(seed, number, { operations, kills }))
  for (let from = 0; from < operations; from += roundLength) {
    await Promise.all(
      run.clients.map((client, index) => perform(run, client, plans[index]!.slice(from, from + roundLength))),
    )
    run.log('quiet')
    await check(run)
    if (run.problems.length > 0) return
    await checkUndoLaw(run, random)
    await check(run)
    if (run.problems.length > 0) return
  }
}

async function check(run: Run): Promise<void> {
  const agreed = await quiet(run)
  if (agreed) judge(run, agreed)
}

async function perform(run: Run, client: Client, operations: readonly Operation[]): Promise<void> {
  for (const operation of operations) {
    await acts[operation.kind](run, client, operation, await client.read())
    run.counts.set(operation.kind, (run.counts.get(operation.kind) ?? 0) + 1)
    await pause(operation.pauseMs)
  }
}
