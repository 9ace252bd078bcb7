import { type Answer, empty, json, notFound } from '../answers.ts'
import { bearer } from './bearer.ts'
import { organisationOf } from '../demo-organisations.ts'
import type { Connection } from '../state.ts'
import type { Xero, XeroRequest } from '../xero.ts'

/** GET /connections, and DELETE /connections/{id}. */
export function connections(xero: Xero, request: XeroRequest): Answer {
  const read = bearer(xero, request)
  if ('refusal' in read) return read.refusal
  const { state } = xero
  const own = state.connections.filter(({ user }) => user === read.token.user)
  const id = /^\/connections\/([\w-]+)$/.exec(request.path)?.[1]
  if (request.method === 'GET' && id === undefined) {
    const event = request.query.get('authEventId')
    return json(200, own.filter(({ authEventId }) => !event || authEventId === event).map(shown))
  }
  const found = own.find((one) => one.id === id)
  if (request.method !== 'DELETE' || !found) return notFound()
  state.connections = state.connections.filter((one) => one !== found)
  return empty(204)
}

function shown({ id, authEventId, tenantId, created, updated }: Connection): object {
  return {
    id,
    authEventId,
    tenantId,
    tenantType: 'ORGANISATION',
    tenantName: organisationOf(tenantId)?.name ?? '',
    createdDateUtc: clock(created),
    updatedDateUtc: clock(updated),
  }
}

/** Without a zone and with seven decimals, as Xero writes it here. */
const clock = (time: number): string => new Date(time).toISOString().replace('Z', '0000')
