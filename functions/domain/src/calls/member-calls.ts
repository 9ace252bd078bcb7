import * as v from 'valibot'
import { rightToManage, roles } from '../access/access.ts'
import { mailLanguages } from '../delivery/mail-language.ts'
import { emailArgument, idArgument } from '../fields/argument.ts'
import { limits } from '../fields/limits.ts'
import { nothing, type CallDeclaration } from './declaration.ts'

const access = {
  role: v.picklist(roles),
  /** The customers that the member is limited to; null: all. */
  customers: v.nullable(v.pipe(v.array(idArgument), v.maxLength(limits.customersPerMember))),
}

const invitationLink = v.object({
  org: idArgument,
  invitation: idArgument,
  token: v.pipe(v.string(), v.maxLength(100)),
})

const ofLink = ['invitationUnknown', 'invitationExpired', 'invitationRevoked', 'invitationAccepted'] as const

/** Invites an address to the organisation, by email in the inviter's `language`; the link's secret is returned once. */
export const inviteMember = {
  schema: v.object({
    org: idArgument,
    email: emailArgument,
    ...access,
    language: v.optional(v.picklist(mailLanguages)),
  }),
  /** `emailed` is always true; tabs of an earlier release ask for it. */
  result: v.object({ invitation: v.string(), token: v.string(), emailed: v.boolean() }),
  who: rightToManage,
  problems: ['customersNeeded', 'tooManyInvitations', 'alreadyMember', 'notVerified'],
} as const satisfies CallDeclaration

/** Revokes an invitation. */
export const revokeInvitation = {
  schema: v.object({ org: idArgument, invitation: idArgument }),
  result: nothing,
  who: rightToManage,
  problems: ['invitationUnknown'],
} as const satisfies CallDeclaration

/** The details of an invitation for the holder of its link, before they sign in. */
export const describeInvitation = {
  schema: invitationLink,
  result: v.object({
    organisation: v.string(),
    role: v.picklist(roles),
    email: v.string(),
    invitedBy: v.string(),
  }),
  who: 'anybody',
  problems: ofLink,
} as const satisfies CallDeclaration

/** Joins the organisation; only the invited person with a confirmed address may. */
export const acceptInvitation = {
  schema: invitationLink,
  result: v.object({ org: v.string() }),
  who: 'signedIn',
  problems: [...ofLink, 'wrongAddress', 'notVerified'],
} as const satisfies CallDeclaration

/** Gives a member another role or other customers. */
export const changeMember = {
  schema: v.object({ org: idArgument, uid: idArgument, ...access }),
  result: nothing,
  who: rightToManage,
  problems: ['customersNeeded', 'memberUnknown', 'lastOwner'],
} as const satisfies CallDeclaration

/** Ends a membership; everybody may end their own. */
export const removeMember = {
  schema: v.object({ org: idArgument, uid: idArgument }),
  result: nothing,
  who: rightToManage,
  problems: ['lastOwner'],
} as const satisfies CallDeclaration
