import { randomUUID } from 'node:crypto'
import { allow, backTo, readAuthorization } from './authorization.ts'
import { DEMO_ORGANISATIONS } from '../demo-organisations.ts'
import type { ConsentInstruction } from '../instruction.ts'
import type { Xero } from '../xero.ts'

/** The address to redirect to after a person's answer, and the person; or the problem with the answer. */
export function consent(
  xero: Xero,
  { authorizeUrl, organisation, answer, scopes, user = randomUUID() }: ConsentInstruction,
): { redirect: string; user: string } | { wrong: string } {
  const read = readAuthorization(new URL(authorizeUrl).searchParams, xero.redirects)
  if (read.kind === 'page') return { wrong: `authorizeUrl: ${read.why}` }
  if (read.kind === 'fault') return { redirect: read.location, user }
  const { authorization } = read
  if (answer === 'cancel') return { redirect: backTo(authorization, { error: 'access_denied' }), user }
  const chosen = DEMO_ORGANISATIONS.find(({ name }) => name === organisation)
  if (!chosen)
    return {
      wrong: `organisation: choose from ${DEMO_ORGANISATIONS.map(({ name }) => name).join(', ')}`,
    }
  const granted = scopes ? { ...authorization, scope: scopes.join(' ') } : authorization
  return { redirect: allow(xero, granted, user, chosen.tenantId), user }
}
