import { randomBytes } from 'node:crypto'
import { calls, type CallResult } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import * as v from 'valibot'
import type { Caller } from '../caller.ts'
import { consentLifeMs } from '../config.ts'
import { hashOf, newToken } from '../access/token.ts'
import { requireMember } from '../access/member.ts'
import type { Accountant, BooksInput } from './accountant.ts'
import { sealed, unsealed } from './sealed.ts'

/** The path of the open consents, each under the hash of its `state`. */
const consentsPath = 'consents'

const consent = v.object({
  // consents of the release before, which live for minutes, are all for Xero
  software: v.optional(v.string(), 'xero'),
  org: v.string(),
  by: v.string(),
  verifier: v.string(),
  expiresAt: v.instance(Timestamp),
})

/**
 * Begins connecting an organisation to its books: returns the address for the person's browser. An earlier
 * consent of theirs ends.
 */
export async function connectBooks(
  { org }: BooksInput<'connectBooks'>,
  caller: Caller,
  { db, software, tokenKey, now }: Accountant,
): Promise<CallResult<'connectBooks'>> {
  const state = newToken()
  const verifier = randomBytes(48).toString('base64url')
  await db.runTransaction(async (transaction) => {
    await requireMember({ transaction, db, org }, caller.uid, calls.connectBooks.who)
    const begun = await transaction.get(db.collection(consentsPath).where('by', '==', caller.uid))
    for (const { ref } of begun.docs) transaction.delete(ref)
    transaction.create(db.doc(`${consentsPath}/${hashOf(state)}`), {
      software: software.name,
      org,
      by: caller.uid,
      verifier: sealed(verifier, tokenKey),
      expiresAt: Timestamp.fromMillis(now().getTime() + consentLifeMs),
    } satisfies v.InferOutput<typeof consent>)
  })
  return { url: await software.consentUrl(state, verifier) }
}

/** Reads and removes an open consent; null when it is unknown, too old, already used, another person's or for other software. */
export async function takeConsent(
  state: string,
  caller: Caller,
  { db, software, tokenKey, now }: Accountant,
): Promise<{ org: string; verifier: string } | null> {
  return db.runTransaction(async (transaction) => {
    const found = await transaction.get(db.doc(`${consentsPath}/${hashOf(state)}`))
    if (!found.exists || found.get('by') !== caller.uid) return null
    const { software: begun, org, verifier, expiresAt } = v.parse(consent, found.data())
    if (begun !== software.name) return null
    transaction.delete(found.ref)
    return expiresAt.toDate() > now() ? { org, verifier: unsealed(verifier, tokenKey) } : null
  })
}
