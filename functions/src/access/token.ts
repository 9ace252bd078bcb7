import { createHash, randomBytes } from 'node:crypto'

/** A secret of 128 random bits for a link. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}

/** The stored form of a token: it can check a token, and does not reveal it. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
