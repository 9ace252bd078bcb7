import type { CallArguments, CallName, CallResult } from '@covoice/domain'
import { idToken } from '../sign-in/auth.ts'
import { environment } from '../device/environment.ts'
import { BackendProblem } from './problem.ts'
import { postJson } from './rest.ts'

/** The region of our functions. */
const region = 'us-central1'

/** The details of an invitation that the holder of its link may see. */
export type InvitationDescription = CallResult<'describeInvitation'>

/** Calls a function of ours; its `details.problem` becomes the problem's code. */
export async function call<N extends CallName>(
  name: N,
  data: CallArguments<N>,
  { signedIn = true, withinMs }: { signedIn?: boolean; withinMs?: number } = {},
): Promise<CallResult<N>> {
  if (!navigator.onLine) throw new BackendProblem('offline')
  const [{ firebase, emulators }, token] = await Promise.all([environment(), signedIn ? idToken() : null])
  const project = firebase.projectId ?? ''
  const address = emulators
    ? `${emulators.functions}/${project}/${region}/${name}`
    : `https://${region}-${project}.cloudfunctions.net/${name}`
  const [answer, { parseCallResult }] = await Promise.all([
    postJson(address, { data }, token, withinMs),
    // a page that calls nothing loads none of it
    import('./call-results.ts'),
  ])
  const result = parseCallResult(name, answer)
  if (result === null) throw new BackendProblem('unknown', `${name} has no result`)
  return result
}

/** Creates an organisation with the signed-in person as its owner. */
export function createOrganisation(company: CallArguments<'createOrganisation'>) {
  return call('createOrganisation', company)
}

/** Invites an address by email; `invitationLink` makes the same link, to hand over. */
export function inviteMember(invitation: CallArguments<'inviteMember'>) {
  return call('inviteMember', invitation)
}

/** The link that an invited person opens. */
export function invitationLink(org: string, invitation: string, token: string): string {
  return `${location.origin}/join/${org}/${invitation}/${token}`
}

/** Revokes an invitation. */
export function revokeInvitation(which: CallArguments<'revokeInvitation'>) {
  return call('revokeInvitation', which)
}

/** Who invites the person to which organisation and role, for the holder of the link, signed in or not. */
export function describeInvitation(link: CallArguments<'describeInvitation'>) {
  return call('describeInvitation', link, { signedIn: false })
}

/** Joins the organisation that invited the signed-in person's verified address; joining twice is harmless. */
export function acceptInvitation(link: CallArguments<'acceptInvitation'>) {
  return call('acceptInvitation', link)
}

/** Changes a member's role and the customers that they are limited to. */
export function changeMember(change: CallArguments<'changeMember'>) {
  return call('changeMember', change)
}

/** The content of a document: one revision, or the invoice as stored now. */
export type DocumentRequest = CallArguments<'createDocument'>

/** A hundred invoices in one PDF take time, and a cold function a few seconds more. */
const documentMs = 120_000

/** Makes a document of invoices, with a name for the file. */
export async function createDocument(request: DocumentRequest): Promise<{ name: string; file: Blob }> {
  const { name, type, base64 } = await call('createDocument', request, { withinMs: documentMs })
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return { name, file: new Blob([bytes], { type }) }
}

/** Removes a member. Any member may remove themselves; the last owner can't leave. */
export function removeMember(member: CallArguments<'removeMember'>) {
  return call('removeMember', member)
}

/** Has all invoices of an organisation counted that has no figures yet. */
export function prepareFigures(which: CallArguments<'prepareFigures'>) {
  return call('prepareFigures', which)
}
