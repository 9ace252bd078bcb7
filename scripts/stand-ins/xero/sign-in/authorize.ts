import { type Answer, html, redirect } from '../answers.ts'
import { allow, backTo, readAuthorization } from './authorization.ts'
import { consentPage, faultPage } from './consent-page.ts'
import { organisationOf } from '../demo-organisations.ts'
import type { Xero, XeroRequest } from '../xero.ts'

/** The person who consents in a browser: always the same one. */
const PERSON = 'demo'

/** The page where a person allows or refuses, and the handling of their answer. */
export function authorize(xero: Xero, { method, query, body }: XeroRequest): Answer {
  const read = readAuthorization(query, xero.redirects)
  if (read.kind === 'page') return html(400, faultPage(read.why))
  if (read.kind === 'fault') return redirect(read.location)
  const { authorization } = read
  if (method !== 'POST') return html(200, consentPage(authorization, query))
  const form = new URLSearchParams(body)
  if (form.get('answer') !== 'allow') return redirect(backTo(authorization, { error: 'access_denied' }))
  const organisation = organisationOf(form.get('organisation') ?? undefined)
  if (!organisation) return html(400, faultPage('Choose an organisation.'))
  return redirect(allow(xero, authorization, PERSON, organisation.tenantId))
}
