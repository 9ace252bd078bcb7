import { connectionPath } from '@covoice/domain'
import { readAll } from '../read-all.ts'
import type { Accountant } from './accountant.ts'
import { keptTokens, tokensPath, tokensToKeep, type KeptTokens } from './tokens.ts'
import { XeroFailure } from './xero-failure.ts'

/** A token that ends within this time may have ended when it arrives. */
const marginMs = 60_000

/**
 * Does something with an access token that is valid: refreshed before it ends, and once more where Xero has ended it
 * early. Rejects with a `XeroFailure`; of one that says that Covoice is no longer let in, the connection tells from then on.
 */
export async function withAccess<T>(
  org: string,
  accountant: Accountant,
  use: (accessToken: string, tokens: KeptTokens) => Promise<T>,
): Promise<T> {
  try {
    const tokens = await readTokens(org, accountant)
    const isFresh = tokens.expiresAt.getTime() - accountant.now().getTime() > marginMs
    const valid = isFresh ? tokens : await refresh(org, tokens, accountant)
    return await use(valid.accessToken, valid).catch(async (error: unknown) => {
      if (!(error instanceof XeroFailure) || error.kind !== 'unauthorised') throw error
      const renewed = await refresh(org, valid, accountant)
      return use(renewed.accessToken, renewed)
    })
  } catch (error) {
    if (error instanceof XeroFailure && isOver(error)) await markLost(org, accountant)
    throw error
  }
}

async function readTokens(org: string, { db, tokenKey }: Accountant): Promise<KeptTokens> {
  const tokens = keptTokens(await db.doc(tokensPath(org)).get(), tokenKey)
  if (!tokens) throw new XeroFailure('lost', 'Nobody has connected Covoice to Xero')
  return tokens
}

/** New tokens, which are stored before they are used: those from before end soon. Of two that refresh at once, the later keeps its own. */
async function refresh(org: string, known: KeptTokens, accountant: Accountant): Promise<KeptTokens> {
  const { db, xero, tokenKey, now, step } = accountant
  const newest = await readTokens(org, accountant)
  // somebody was quicker
  if (newest.refreshToken !== known.refreshToken) return newest
  const fresh = await xero.refreshed(known.refreshToken)
  await step('tokensRefreshed')
  const kept = tokensToKeep(fresh, tokenKey, now())
  // a connection that was given up meanwhile stays so
  await db.doc(tokensPath(org)).update(kept)
  return { ...known, ...fresh, expiresAt: kept.expiresAt.toDate() }
}

const isOver = ({ kind }: XeroFailure): boolean => kind === 'lost' || kind === 'unauthorised'

async function markLost(org: string, { db }: Accountant): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const [connection] = await readAll(transaction, db.doc(connectionPath(org, 'xero')))
    if (connection.exists) transaction.update(connection.ref, { state: 'lost' })
  })
}
