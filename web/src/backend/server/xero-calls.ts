import type { CallArguments } from '@covoice/domain'
import { call } from './calls.ts'

/** Xero is called while the person waits, by a function that may have to start first. */
const xeroMs = 60_000

/** Begins connecting an organisation to Xero: returns the address to send the browser to. */
export function connectXero(organisation: CallArguments<'connectXero'>) {
  return call('connectXero', organisation, { withinMs: xeroMs })
}

/**
 * Completes `connectXero` with Xero's answer in the browser's address. Returns the organisation, and whether
 * a person still has to choose among several books.
 */
export function finishXero(consent: CallArguments<'finishXero'>) {
  return call('finishXero', consent, { withinMs: xeroMs })
}

/** Chooses the connected books that invoices go to. */
export function chooseXeroBooks(choice: CallArguments<'chooseXeroBooks'>) {
  return call('chooseXeroBooks', choice, { withinMs: xeroMs })
}

/** Reads the accounts and taxes of the connected books again. */
export function refreshXeroBooks(organisation: CallArguments<'refreshXeroBooks'>) {
  return call('refreshXeroBooks', organisation, { withinMs: xeroMs })
}

/** Ends the connection; the data in Xero stays there. */
export function disconnectXero(organisation: CallArguments<'disconnectXero'>) {
  return call('disconnectXero', organisation, { withinMs: xeroMs })
}
