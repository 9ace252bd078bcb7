import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Contact } from './contacts/contact.ts'
import type { Invoice } from './invoices/invoice.ts'

/** A person's consent, to be exchanged for tokens once. */
export interface Code {
  code: string
  user: string
  authEventId: string
  scope: string
  redirectUri: string
  challenge: string
  issued: number
}

export interface AccessToken {
  token: string
  user: string
  scope: string
  expires: number
}

export interface RefreshToken {
  token: string
  user: string
  authEventId: string
  scope: string
  issued: number
  /** When it was first exchanged for the next one. */
  used?: number
}

/** A person's organisation that the app may access. */
export interface Connection {
  id: string
  user: string
  authEventId: string
  tenantId: string
  created: number
  updated: number
}

/** The complete state of Xero. */
export interface State {
  codes: Code[]
  accessTokens: AccessToken[]
  refreshTokens: RefreshToken[]
  connections: Connection[]
  contacts: Contact[]
  invoices: Invoice[]
}

/** The state of an earlier run in a file, `fresh` where there is none. */
export function loadState(file: string, fresh: State): State {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as State) : fresh
}

/** Written completely or not at all: an interrupted start keeps the earlier state. */
export function saveState(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.next`, JSON.stringify(state))
  renameSync(`${file}.next`, file)
}

/** Forgets earlier runs. */
export function emptyState(file: string): void {
  rmSync(file, { force: true })
}
