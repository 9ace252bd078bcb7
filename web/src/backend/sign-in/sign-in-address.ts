import { wireAddressOf } from '@covoice/domain'

/** A typed address as accounts have it: trimmed, with its domain in ASCII (UTS 46), as an email field sent it. */
export function signInAddress(typed: string): string {
  return wireAddressOf(typed.trim(), asciiDomain)
}

function asciiDomain(domain: string): string {
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : ''
}
