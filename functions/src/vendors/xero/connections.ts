import * as v from 'valibot'
import { BooksFailure } from '../../books/books-failure.ts'
import type { OpenedBooks } from '../../books/books-software.ts'
import { kindOf } from './failure.ts'
import { hostsOf, type XeroSettings } from './settings.ts'

const connections = v.array(
  v.object({
    id: v.string(),
    tenantId: v.string(),
    tenantType: v.string(),
    tenantName: v.nullish(v.string()),
  }),
)

const claims = v.object({ authentication_event_id: v.optional(v.string()) })

/** The books that the consent of this token opened; those of earlier consents are left out. */
export async function openedBooks(settings: XeroSettings, accessToken: string): Promise<OpenedBooks[]> {
  const url = new URL(`${hostsOf(settings).api}/connections`)
  const consent = consentOf(accessToken)
  if (consent !== undefined) url.searchParams.set('authEventId', consent)
  const answer = await asked(settings, url, accessToken, 'GET')
  const read = v.safeParse(connections, await answer.json())
  if (!read.success) throw new BooksFailure('unknown', 'Xero listed its connections in an unknown form')
  return read.output
    .filter(({ tenantType }) => tenantType === 'ORGANISATION')
    .map(({ id, tenantId, tenantName }) => ({ connection: id, id: tenantId, name: tenantName ?? '' }))
}

/** Revokes the permission for one company's books; one that has ended already is fine. */
export async function leave(settings: XeroSettings, accessToken: string, connection: string): Promise<void> {
  const url = new URL(`${hostsOf(settings).api}/connections/${encodeURIComponent(connection)}`)
  await asked(settings, url, accessToken, 'DELETE').catch((error: unknown) => {
    const isGone = error instanceof BooksFailure && (error.kind === 'refused' || error.kind === 'lost')
    if (!isGone) throw error
  })
}

async function asked(
  { timeoutMs }: XeroSettings,
  url: URL,
  accessToken: string,
  method: 'GET' | 'DELETE',
): Promise<Response> {
  const answer = await fetch(url, {
    method,
    headers: { accept: 'application/json', authorization: `Bearer ${accessToken}` },
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: unknown) => {
    throw new BooksFailure('unknown', error instanceof Error ? error.message : String(error))
  })
  if (!answer.ok) throw new BooksFailure(kindOf(answer.status), `Xero answered ${answer.status}`)
  return answer
}

/** The consent of an access token, as the token itself says; Xero, not Covoice, verifies it. */
function consentOf(accessToken: string): string | undefined {
  const [, payload = ''] = accessToken.split('.')
  const read = v.safeParse(
    v.pipe(v.string(), v.parseJson(), claims),
    Buffer.from(payload, 'base64url').toString('utf8'),
  )
  return read.success ? read.output.authentication_event_id : undefined
}
