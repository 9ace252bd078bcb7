import { ownValue } from '@covoice/domain'
import { type Answer, envelope, exception, notFound, problem } from './answers.ts'
import { bearer } from './sign-in/bearer.ts'
import type { Call } from './call.ts'
import { chartOf } from './chart.ts'
import { contacts } from './contacts/contacts.ts'
import { organisationAnswer, organisationOf } from './demo-organisations.ts'
import type { Idempotency } from './idempotency.ts'
import { invoices } from './invoices/invoices.ts'
import type { Limits } from './limits.ts'
import { covers } from './sign-in/scopes.ts'
import { taxRatesOf } from './tax-rates.ts'
import type { Xero, XeroRequest } from './xero.ts'

const RESOURCES: Record<string, { scope: string; serve: (call: Call) => Answer }> = {
  organisation: { scope: 'accounting.settings', serve: settings('Organisations', organisation) },
  organisations: { scope: 'accounting.settings', serve: settings('Organisations', organisation) },
  accounts: {
    scope: 'accounting.settings',
    serve: settings('Accounts', (call) => chartOf(call.organisation)),
  },
  taxrates: {
    scope: 'accounting.settings',
    serve: settings('TaxRates', (call) => taxRatesOf(call.organisation)),
  },
  contacts: { scope: 'accounting.contacts', serve: contacts },
  invoices: { scope: 'accounting.invoices', serve: invoices },
}

/** The Accounting API: checks the token, the organisation and the rights, then handles the resource. */
export function accounting(
  xero: Xero,
  request: XeroRequest,
  { limits, idempotency }: { limits: Limits; idempotency: Idempotency },
): Answer {
  const read = bearer(xero, request)
  if ('refusal' in read) return read.refusal
  const { token } = read
  const tenantId = request.headers['xero-tenant-id']
  const connected = xero.state.connections.find((one) => one.user === token.user && one.tenantId === tenantId)
  const organisation = organisationOf(connected?.tenantId)
  if (!organisation) return problem(403, 'Forbidden', 'AuthenticationUnsuccessful')
  const [name = '', id] = segmentsOf(request.path)
  const resource = ownValue(RESOURCES, name.toLowerCase())
  const headers = limits.count(organisation.tenantId, xero.now())
  const answer = (): Answer => {
    if (!resource) return notFound()
    if (!covers(token.scope, resource.scope, request.method)) return withoutScope()
    return (
      checkForm(request) ??
      idempotency.once(request, xero.now(), () => resource.serve({ xero, organisation, request, id }))
    )
  }
  const made = answer()
  return { ...made, headers: { ...made.headers, ...headers } }
}

/** The path behind the API's address; undecodable parts stay unchanged. */
function segmentsOf(path: string): string[] {
  return path
    .slice('/api.xro/2.0/'.length)
    .split('/')
    .map((segment) => {
      try {
        return decodeURIComponent(segment)
      } catch {
        return segment
      }
    })
}

function withoutScope(): Answer {
  const refusal = problem(401, 'Unauthorized', 'AuthorizationUnsuccessful')
  return { ...refusal, headers: { ...refusal.headers, 'www-authenticate': 'insufficient_scope' } }
}

/** Xero answers with XML unless JSON is asked for; the stand-in refuses, as nobody here reads XML. */
function checkForm({ method, headers }: XeroRequest): Answer | undefined {
  if (!/\bapplication\/json\b/i.test(headers.accept ?? ''))
    return problem(406, 'Not Acceptable', 'Xero would answer XML: send Accept: application/json.')
  if (method !== 'GET' && !/^application\/json\b/i.test(headers['content-type'] ?? ''))
    return problem(415, 'Unsupported Media Type', 'Send Content-Type: application/json.')
  return undefined
}

function organisation({ organisation: one }: Call): object[] {
  return [organisationAnswer(one)]
}

function settings(name: string, list: (call: Call) => readonly object[]): (call: Call) => Answer {
  return (call) =>
    call.request.method === 'GET'
      ? envelope({ [name]: list(call) }, call.xero.now())
      : exception(501, 20, 'ApiMethodNotImplementedException', 'The Api Method called is not implemented')
}
