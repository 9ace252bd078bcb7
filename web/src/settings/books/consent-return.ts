import { connectionPath, parseConnection, type ConnectableSoftware } from '@covoice/domain'
import { BackendProblem } from '../../backend/server/problem.ts'
import { readDocument } from '../../backend/documents/reading.ts'
import { finishConnecting } from '../../backend/server/books-calls.ts'

/** The answer of accounting software in the browser's address. */
export type ConsentReturn =
  | { kind: 'given'; code: string; state: string }
  | { kind: 'denied' }
  | { kind: 'odd'; problem: BackendProblem }

/** Parses the address that the software sent the browser back to. */
export function consentReturn(query: Record<string, unknown>): ConsentReturn {
  const { code, state, error } = query
  if (error === 'access_denied') return { kind: 'denied' }
  if (typeof error === 'string') return { kind: 'odd', problem: new BackendProblem('consentRefused', error) }
  if (typeof code === 'string' && typeof state === 'string') return { kind: 'given', code, state }
  return { kind: 'odd', problem: new BackendProblem('consentExpired') }
}

/**
 * An organisation that was just connected, and the name of its books; null where a person still has to choose
 * them.
 */
interface Finished {
  org: string
  books: string | null
}

/** A consent that was given, and its software. */
interface Given {
  software: ConnectableSoftware
  code: string
  state: string
}

const attempts = new Map<string, Promise<Finished>>()

/** Completes the connection once, however often its page is mounted: a code is valid once. */
export function finishOnce(given: Given): Promise<Finished> {
  const known = attempts.get(given.state)
  if (known) return known
  const attempt = finish(given)
  attempts.set(given.state, attempt)
  return attempt
}

async function finish({ software, code, state }: Given): Promise<Finished> {
  const { org, state: stands } = await finishConnecting({ software, code, state })
  if (stands === 'choosing') return { org, books: null }
  // it is connected already: only the name of the books is missing
  const connection = await readDocument(connectionPath(org, software), (_id, data) =>
    parseConnection(data),
  ).catch(() => null)
  return { org, books: connection?.books?.name ?? '' }
}
