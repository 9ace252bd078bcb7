import { connectionPath } from '@covoice/domain'
import type { Transaction } from 'firebase-admin/firestore'
import { readAll } from '../read-all.ts'
import type { Accountant } from './accountant.ts'
import { keptTokens, tokensPath, tokensToKeep, type KeptTokens } from './tokens.ts'
import { BooksFailure } from './books-failure.ts'

/** A token that expires within this time may have expired when it arrives. */
const marginMs = 60_000

/**
 * Calls `use` with a valid access token: refreshed before it expires, and once more where the software has
 * ended it early. Rejects with a `BooksFailure`; when Covoice has lost access, the connection says so from then on.
 */
export async function withAccess<T>(
  org: string,
  accountant: Accountant,
  use: (accessToken: string, tokens: KeptTokens) => Promise<T>,
): Promise<T> {
  let tokens: KeptTokens | null = null
  try {
    tokens = await readTokens(org, accountant)
    const isFresh = tokens.expiresAt.getTime() - accountant.now().getTime() > marginMs
    if (!isFresh) tokens = await refresh(org, tokens, accountant)
    try {
      return await use(tokens.accessToken, tokens)
    } catch (error) {
      if (!(error instanceof BooksFailure) || error.kind !== 'unauthorised') throw error
      tokens = await refresh(org, tokens, accountant)
      return await use(tokens.accessToken, tokens)
    }
  } catch (error) {
    if (error instanceof BooksFailure && isOver(error)) await markLost(org, tokens, accountant)
    throw error
  }
}

async function readTokens(org: string, { db, tokenKey, software }: Accountant): Promise<KeptTokens> {
  const tokens = keptTokens(await db.doc(tokensPath(org, software.name)).get(), tokenKey)
  if (!tokens) throw new BooksFailure('lost', `Nobody has connected Covoice to ${software.name}`)
  return tokens
}

/**
 * New tokens, stored before they are used; tokens that another worker has stored in the meantime are used
 * instead.
 */
async function refresh(org: string, known: KeptTokens, accountant: Accountant): Promise<KeptTokens> {
  const { software, step } = accountant
  const newest = await readTokens(org, accountant)
  if (newest.sealed !== known.sealed) return newest
  const fresh = await software.refreshed(known.refreshToken).catch(async (error: unknown) => {
    const quicker = await readTokens(org, accountant)
    if (quicker.sealed === known.sealed) throw error
    return null
  })
  await step('tokensRefreshed')
  if (fresh === null) return readTokens(org, accountant)
  return accountant.db.runTransaction(async (transaction) => {
    const { db, tokenKey, now } = accountant
    const [stored] = await readAll(transaction, db.doc(tokensPath(org, software.name)))
    const others = keptTokens(stored, tokenKey)
    // a connection that was given up or renewed in the meantime does not change
    if (!others) throw new BooksFailure('lost', `Covoice was disconnected from ${software.name}`)
    if (others.sealed !== known.sealed) return others
    const kept = tokensToKeep(fresh, tokenKey, now())
    transaction.update(stored.ref, kept)
    return { ...known, ...fresh, sealed: kept.sealed, expiresAt: kept.expiresAt.toDate() }
  })
}

const isOver = ({ kind }: BooksFailure): boolean => kind === 'lost' || kind === 'unauthorised'

/** Marks the connection as ended, unless its tokens have been replaced. */
async function markLost(
  org: string,
  failing: KeptTokens | null,
  { db, software }: Accountant,
): Promise<void> {
  await db.runTransaction(async (transaction: Transaction) => {
    const [connection, tokens] = await readAll(
      transaction,
      db.doc(connectionPath(org, software.name)),
      db.doc(tokensPath(org, software.name)),
    )
    const isSame = (tokens.get('sealed') ?? null) === (failing?.sealed ?? null)
    if (connection.exists && isSame) transaction.update(connection.ref, { state: 'lost' })
  })
}
