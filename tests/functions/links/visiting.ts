import { linkPath } from '@covoice/domain'
import type { Caller } from '../../../functions/src/caller.ts'
import type { Answer } from '../../../functions/src/links/answers.ts'
import { createLink } from '../../../functions/src/links/create-link.ts'
import { visit, visitLimits } from '../../../functions/src/links/visit.ts'
import { aDraft, anId, anOrganisation, setStatus } from '../builders.ts'
import { deps } from '../direct.ts'

/** An issued invoice over 100.00, for nobody in particular. */
export async function anIssued(): Promise<{ org: string; owner: Caller; invoice: string }> {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner)
  await setStatus(org, owner, invoice, 'sent')
  return { org, owner, invoice }
}

/** What a member asks for: a link to the first revision. */
export const asked = ({ org, invoice }: { org: string; invoice: string }, link = anId()) => ({
  ...{ org, invoice, link },
  revision: 1,
})

/** An issued invoice with a link to it. */
export async function aLink(now = new Date()) {
  const issued = await anIssued()
  const request = asked(issued)
  const { token } = await createLink(request, issued.owner, deps({ now: () => now }))
  return { ...issued, link: request.link, token, path: linkPath(issued.org, issued.invoice, request.link) }
}

/** A request beside its address. */
export interface Visiting {
  method?: string
  now?: Date
  visitor?: string
  peer?: string
  acceptLanguage?: string
  person?: string
  body?: unknown
  limits?: ReturnType<typeof visitLimits>
}

/** A request by the link's address; unless its limits are handed over, to an instance that has just started. */
export const visited = (
  path: string,
  {
    method = 'GET',
    now = new Date(),
    limits = visitLimits(),
    visitor = '203.0.113.7',
    peer = '198.51.100.1',
    acceptLanguage = 'en',
    person = '',
    body,
  }: Visiting = {},
): Promise<Answer> => {
  const request = { method, path, addresses: { visitor, peer }, acceptLanguage, person, body }
  return visit(request, limits, deps({ now: () => now }))
}
