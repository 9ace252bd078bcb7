import { createHash, randomBytes } from 'node:crypto'

/** A secret of 128 random bits for a link. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}

/** What is stored of a token: it tells whether a token is the right one, not what it was. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
