/**
 * The connection to Xero: `baseUrl` only for a stand-in, which replaces all of its hosts; `redirectUri` is
 * where Xero sends people after consent.
 */
export interface XeroSettings {
  clientId: string
  baseUrl: string
  redirectUri: string
  timeoutMs: number
}

/** Xero's hosts: sign-in, tokens, the API, and the app. */
export interface XeroHosts {
  login: string
  identity: string
  api: string
  app: string
}

const xero: XeroHosts = {
  login: 'https://login.xero.com',
  identity: 'https://identity.xero.com',
  api: 'https://api.xero.com',
  app: 'https://go.xero.com',
}

/** The hosts of Xero itself, or of the stand-in. */
export function hostsOf({ baseUrl }: Pick<XeroSettings, 'baseUrl'>): XeroHosts {
  const base = baseUrl.replace(/\/+$/, '')
  return base === '' ? xero : { login: base, identity: base, api: base, app: base }
}

/** The address of an invoice in Xero's app. */
export function entryUrl(settings: Pick<XeroSettings, 'baseUrl'>, entry: string): string {
  return `${hostsOf(settings).app}/AccountsReceivable/View.aspx?InvoiceID=${encodeURIComponent(entry)}`
}
