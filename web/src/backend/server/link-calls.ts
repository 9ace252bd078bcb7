import type { CallArguments } from '@covoice/domain'
import { call } from './calls.ts'

/**
 * Creates a customer's link to an issued revision; its secret is returned only this once. `link` is created
 * once per link, so that asking twice creates one.
 */
export function createLink(wanted: CallArguments<'createLink'>) {
  return call('createLink', wanted)
}

/** Revokes a customer's link for good. */
export function revokeLink(which: CallArguments<'revokeLink'>) {
  return call('revokeLink', which)
}

/** The address that a customer opens. */
export const customerAddress = (token: string): string => `${location.origin}/i/${token}`
