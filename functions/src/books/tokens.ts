import { orgPath, type ConnectableSoftware } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { sealed, unsealed } from './sealed.ts'
import type { OpenedBooks, Tokens } from './books-software.ts'

/** The path of an organisation's tokens for a software, which no client reads. */
export const tokensPath = (org: string, software: ConnectableSoftware): string =>
  `${orgPath(org)}/tokens/${software}`

const stored = v.object({
  sealed: v.string(),
  expiresAt: v.instance(Timestamp),
  /** The software's id of the permission, by books. */
  connections: v.record(v.string(), v.string()),
})

const secrets = v.object({ accessToken: v.string(), refreshToken: v.string() })

/** Stored tokens. */
export interface KeptTokens {
  accessToken: string
  refreshToken: string
  expiresAt: Date
  connections: Record<string, string>
  /** The stored form, to detect whether it has changed. */
  sealed: string
}

/** The stored form of tokens. */
export function tokensToKeep({ accessToken, refreshToken, expiresInMs }: Tokens, key: string, now: Date) {
  return {
    sealed: sealed(JSON.stringify({ accessToken, refreshToken }), key),
    expiresAt: Timestamp.fromMillis(now.getTime() + expiresInMs),
  }
}

/** The permission of each of the books. */
export function connectionsOf(opened: readonly OpenedBooks[]): Record<string, string> {
  return Object.fromEntries(opened.map(({ id, connection }) => [id, connection]))
}

/** The tokens of a stored document; null where there are none. */
export function keptTokens(snapshot: DocumentSnapshot, key: string): KeptTokens | null {
  if (!snapshot.exists) return null
  const { sealed: seal, expiresAt, connections } = v.parse(stored, snapshot.data())
  const tokens = v.parse(secrets, JSON.parse(unsealed(seal, key)))
  return { ...tokens, expiresAt: expiresAt.toDate(), connections, sealed: seal }
}
