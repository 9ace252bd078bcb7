import type { CallArguments } from '@covoice/domain'
import { call } from './calls.ts'

/** The accounting software is called while the person waits, by a function that may have to start first. */
const softwareMs = 60_000

/** Begins connecting an organisation to accounting software: returns the address to send the browser to. */
export function connectBooks(organisation: CallArguments<'connectBooks'>) {
  return call('connectBooks', organisation, { withinMs: softwareMs })
}

/**
 * Completes `connectBooks` with the software's answer in the browser's address. Returns the organisation, and whether
 * a person still has to choose among several books.
 */
export function finishConnecting(consent: CallArguments<'finishConnecting'>) {
  return call('finishConnecting', consent, { withinMs: softwareMs })
}

/** Chooses the connected books that invoices go to. */
export function chooseBooks(choice: CallArguments<'chooseBooks'>) {
  return call('chooseBooks', choice, { withinMs: softwareMs })
}

/** Reads the accounts and taxes of the connected books again. */
export function refreshBooks(organisation: CallArguments<'refreshBooks'>) {
  return call('refreshBooks', organisation, { withinMs: softwareMs })
}

/** Ends the connection; the data in the software stays there. */
export function disconnectBooks(organisation: CallArguments<'disconnectBooks'>) {
  return call('disconnectBooks', organisation, { withinMs: softwareMs })
}
