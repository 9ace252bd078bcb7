import { defineSecret, defineString } from 'firebase-functions/params'
import { appUrl } from '../../config.ts'
import type { XeroSettings } from './settings.ts'

const xeroClientId = defineString('XERO_CLIENT_ID', {
  default: '',
  description:
    "The client id of Covoice's app at Xero, of the kind that has PKCE; empty: nobody connects to Xero",
})
const xeroBaseUrl = defineString('XERO_BASE_URL', {
  default: '',
  description: 'Where a stand-in of Xero is; empty for Xero itself',
})

/** What Xero's tokens are sealed with: 32 random bytes in base64; a function that meets tokens names it among its secrets. */
export const xeroTokenKey = defineSecret('XERO_TOKEN_KEY')

/** Xero answers within a few seconds, or not at all. */
const xeroTimeoutMs = 20_000

/** How to reach Xero; null where the operator has no app there. */
export function xeroSettings(): XeroSettings | null {
  const clientId = xeroClientId.value()
  if (clientId === '') return null
  return {
    clientId,
    baseUrl: xeroBaseUrl.value(),
    redirectUri: `${appUrl()}/connect/xero`,
    timeoutMs: xeroTimeoutMs,
  }
}
