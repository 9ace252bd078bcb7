import { calls, connectionPath, type BooksConnection, type CallResult } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import { requireMember } from '../access/member.ts'
import { problem } from '../problem.ts'
import type { Accountant, BooksInput } from './accountant.ts'
import { takeConsent } from './connect.ts'
import { askSoftware } from './ask-software.ts'
import { connectionsOf, tokensPath, tokensToKeep } from './tokens.ts'
import type { OpenedBooks } from './books-software.ts'

/**
 * Connects an organisation to the books that its person has just given Covoice access to; where there are
 * several, a person chooses later. Throws 'consentExpired' for a consent that was not begun by this person
 * within the last minutes.
 */
export async function finishConnecting(
  { state, code }: BooksInput<'finishConnecting'>,
  caller: Caller,
  accountant: Accountant,
): Promise<CallResult<'finishConnecting'>> {
  const { db, software, tokenKey, now } = accountant
  const consent = await takeConsent(state, caller, accountant)
  if (!consent) throw problem('consentExpired')
  const { org, verifier } = consent
  const { tokens, opened } = await askSoftware(async () => {
    const given = await software.tokensFor(code, verifier)
    return { tokens: given, opened: await software.openedBooks(given.accessToken) }
  }, 'consentRefused')
  const [first, ...more] = opened
  if (!first) throw problem('noBooks')
  const only = more.length === 0 ? first : null
  const chart = only ? await askSoftware(() => software.chart(tokens.accessToken, only.id)) : null
  const at = Timestamp.fromDate(now())
  const isNow = only ? 'connected' : 'choosing'
  await db.runTransaction(async (transaction) => {
    const member = await requireMember({ transaction, db, org }, caller.uid, calls.finishConnecting.who)
    transaction.set(db.doc(tokensPath(org, software.name)), {
      ...tokensToKeep(tokens, tokenKey, now()),
      connections: connectionsOf(opened),
    })
    transaction.set(db.doc(connectionPath(org, software.name)), {
      state: isNow,
      books: only && named(only),
      choices: opened.map(named),
      chart: chart ? { ...chart, readAt: at } : { accounts: [], taxTypes: [], readAt: null },
      byName: member.name,
      at,
    } satisfies BooksConnection)
  })
  return { org, state: isNow }
}

const named = ({ id, name }: OpenedBooks) => ({ id, name })
