import type { IncomingHttpHeaders } from 'node:http'
import { demoContacts } from './contacts/contact.ts'
import type { State } from './state.ts'

/** What every part of the stand-in works on. */
export interface Xero {
  state: State
  now: () => number
  /** What a registered address of an app begins with. */
  redirects: readonly string[]
}

/** A request that was read. */
export interface XeroRequest {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: string
}

/** Xero as it is before anybody has connected anything. */
export function freshState(): State {
  return {
    codes: [],
    accessTokens: [],
    refreshTokens: [],
    connections: [],
    contacts: demoContacts(),
    invoices: [],
  }
}
