import { connectionPath, parseConnection } from '@covoice/domain'
import { BackendProblem } from '../../backend/server/problem.ts'
import { readDocument } from '../../backend/documents/reading.ts'
import { finishXero } from '../../backend/server/xero-calls.ts'

/** Xero's answer in the browser's address. */
export type XeroReturn =
  | { kind: 'given'; code: string; state: string }
  | { kind: 'denied' }
  | { kind: 'odd'; problem: BackendProblem }

/** Parses the address that Xero sent the browser back to. */
export function xeroReturn(query: Record<string, unknown>): XeroReturn {
  const { code, state, error } = query
  if (error === 'access_denied') return { kind: 'denied' }
  if (typeof error === 'string') return { kind: 'odd', problem: new BackendProblem('xeroRefused', error) }
  if (typeof code === 'string' && typeof state === 'string') return { kind: 'given', code, state }
  return { kind: 'odd', problem: new BackendProblem('xeroExpired') }
}

/**
 * An organisation that was just connected, and the name of its books; null where a person still has to choose
 * them.
 */
interface Finished {
  org: string
  books: string | null
}

const attempts = new Map<string, Promise<Finished>>()

/** Completes the connection once, however often its page is mounted: a code is valid once. */
export function finishOnce(given: { code: string; state: string }): Promise<Finished> {
  const known = attempts.get(given.state)
  if (known) return known
  const attempt = finish(given)
  attempts.set(given.state, attempt)
  return attempt
}

async function finish({ code, state }: { code: string; state: string }): Promise<Finished> {
  const { org, state: stands } = await finishXero({ code, state })
  if (stands === 'choosing') return { org, books: null }
  // it is connected already: only the name of the books is missing
  const connection = await readDocument(connectionPath(org, 'xero'), (_id, data) =>
    parseConnection(data),
  ).catch(() => null)
  return { org, books: connection?.books?.name ?? 'Xero' }
}
