import { call } from './calls.ts'

/** Makes a customer's link to an issued revision; its secret is told this once. `link` is made once for each link, so that asking twice makes one. */
export function createLink(wanted: {
  org: string
  invoice: string
  revision: number
  link: string
}): Promise<{ token: string }> {
  return call('createLink', wanted)
}

/** Closes a customer's link for good. */
export function revokeLink(which: { org: string; invoice: string; link: string }): Promise<unknown> {
  return call('revokeLink', which)
}

/** The address that a customer opens. */
export const customerAddress = (token: string): string => `${location.origin}/i/${token}`
