import { limits, ownValue, type BooksFormat, type Command, type Day, type Status } from '@covoice/domain'
import { defineStore } from 'pinia'
import { runCommand, type Email } from '../backend/server/commands.ts'
import { problemOf } from '../backend/server/problem.ts'
import { useSessionStore } from '../session/session-store.ts'
import { outcomesOf, type Outcomes } from './bulk/outcomes.ts'
import { useRunningCommands, type Doing } from './bulk/running-commands.ts'

export { useProblemText, type NamedProblem } from './bulk/problem-words.ts'

type BulkCommand = Extract<Command, { kind: Doing }>
type WithoutInvoices = BulkCommand extends infer One
  ? One extends BulkCommand
    ? Omit<One, 'invoices'>
    : never
  : never

type RunOn = (
  ids: readonly string[],
  kind: Doing,
  commandFor: (ids: readonly string[]) => WithoutInvoices,
) => Promise<Outcomes>

/** The fingerprints of some of the seen invoices. */
const seenOf = (seen: Email['seen'], ids: readonly string[]): Email['seen'] =>
  Object.fromEntries(ids.map((id) => [id, ownValue(seen, id) ?? '']))

/** Asking for reviews, and the verdicts. */
function reviewCommands(runOn: RunOn) {
  return {
    /** Asks a colleague, or with null anybody who may approve, to review drafts with the content of these fingerprints. */
    askReview: (seen: Email['seen'], reviewer: string | null) =>
      runOn(Object.keys(seen), 'askReview', (ids) => ({
        kind: 'askReview',
        reviewer,
        seen: seenOf(seen, ids),
      })),
    /** Approves one invoice with the content of this fingerprint. */
    approve: (id: string, print: string) =>
      runOn([id], 'approve', () => ({ kind: 'approve', seen: { [id]: print } })),
    /** Sends one invoice back with a reason. */
    sendBack: (id: string, reason: string) => runOn([id], 'sendBack', () => ({ kind: 'sendBack', reason })),
  }
}

/** Commands on invoices, one or several, from every list. */
export const useInvoicesStore = defineStore('invoices', () => {
  const session = useSessionStore()
  const { doing, progress, running } = useRunningCommands()

  /**
   * A command takes a hundred invoices; more are sent one command after the other, and a failure ends the
   * sequence.
   */
  async function runOn(
    ids: readonly string[],
    kind: Doing,
    commandFor: (ids: readonly string[]) => WithoutInvoices,
  ): Promise<Outcomes> {
    const org = session.organisation?.id ?? ''
    const outcomes: Outcomes = { done: [], refused: [], failed: null }
    await running(ids, kind, async (moreAnswered) => {
      try {
        for (let start = 0; start < ids.length; start += limits.invoicesPerCommand) {
          const invoices = ids.slice(start, start + limits.invoicesPerCommand)
          const { done, refused } = outcomesOf(await runCommand(org, { ...commandFor(invoices), invoices }))
          outcomes.done.push(...done)
          outcomes.refused.push(...refused)
          moreAnswered(invoices.length)
        }
      } catch (error) {
        outcomes.failed = problemOf(error)
      }
    })
    return outcomes
  }

  const setStatus = (ids: readonly string[], status: Status, day: Day | null, reason: string) =>
    runOn(ids, 'setStatus', () => ({ kind: 'setStatus', status, day, reason }))
  const remove = (ids: readonly string[]) => runOn(ids, 'delete', () => ({ kind: 'delete' }))
  const restore = (ids: readonly string[]) => runOn(ids, 'restore', () => ({ kind: 'restore' }))

  const exportTo = (ids: readonly string[], format: BooksFormat) =>
    runOn(ids, 'export', () => ({ kind: 'export', format }))

  /**
   * Emails invoices to their customers' billing contacts; `seen` holds the fingerprint of each previewed
   * invoice.
   */
  const send = (seen: Email['seen'], again: boolean, copyToMe: boolean) =>
    runOn(Object.keys(seen), 'send', (ids) => ({
      kind: 'send',
      ...{ to: null, cc: [], copyToMe, subject: null, message: null, again },
      seen: seenOf(seen, ids),
    }))

  /** Reminds the customers of overdue invoices. */
  const remind = (ids: readonly string[]) => runOn(ids, 'remind', () => ({ kind: 'remind' }))

  return { ...reviewCommands(runOn), doing, progress, setStatus, remove, restore, send, remind, exportTo }
})
