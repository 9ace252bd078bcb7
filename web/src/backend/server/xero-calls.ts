import { call } from './calls.ts'

/** Xero is asked while the person waits, by a function that may have to start first. */
const xeroMs = 60_000

/** Begins to connect an organisation to Xero: where to send the browser. */
export function connectXero(organisation: { org: string }): Promise<{ url: string }> {
  return call('connectXero', organisation, { withinMs: xeroMs })
}

/** Ends what `connectXero` began, with what Xero sent the browser back with; which organisation it is for, and whether it is still to be said which books. */
export function finishXero(consent: {
  code: string
  state: string
}): Promise<{ org: string; state: 'connected' | 'choosing' }> {
  return call('finishXero', consent, { withinMs: xeroMs })
}

/** Says which of the books that Xero let in invoices go to. */
export function chooseXeroBooks(choice: { org: string; books: string }): Promise<unknown> {
  return call('chooseXeroBooks', choice, { withinMs: xeroMs })
}

/** Reads the accounts and taxes of the connected books again. */
export function refreshXeroBooks(organisation: { org: string }): Promise<unknown> {
  return call('refreshXeroBooks', organisation, { withinMs: xeroMs })
}

/** Ends the connection; what is in Xero stays there. */
export function disconnectXero(organisation: { org: string }): Promise<unknown> {
  return call('disconnectXero', organisation, { withinMs: xeroMs })
}
