import { domainToASCII } from 'node:url'
import { isEmailAddress, wireAddressOf } from '@covoice/domain'

/** An address as a provider is given it, and as its events name it: the domain in ASCII, the local part as typed. */
export function wireAddress(email: string): string {
  return wireAddressOf(email, domainToASCII)
}

/** The form in which addresses are compared: two spellings of one domain are the same address. */
export function comparableAddress(email: string): string {
  return wireAddress(email).toLowerCase()
}

/** Whether a provider can be given the address: it is an email address, and its domain has an ASCII form. */
export function isDeliverable(email: string): boolean {
  return isEmailAddress(email) && domainToASCII(email.slice(email.lastIndexOf('@') + 1)) !== ''
}
