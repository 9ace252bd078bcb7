import type { IncomingHttpHeaders } from 'node:http'
import { demoContacts } from './contacts/contact.ts'
import type { State } from './state.ts'

/** The shared environment of every part of the stand-in. */
export interface Xero {
  state: State
  now: () => number
  /** The prefix of an app's registered addresses. */
  redirects: readonly string[]
}

/** A parsed request. */
export interface XeroRequest {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: string
}

/** Xero's initial state, without any connection. */
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
