/** How to reach Xero: `baseUrl` only for a stand-in, which is all of its hosts in one; `redirectUri` is where it sends who has let us in. */
export interface XeroSettings {
  clientId: string
  baseUrl: string
  redirectUri: string
  timeoutMs: number
}

/** Xero's hosts: where people sign in, where tokens are, the API, and the app. */
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

/** Where a person looks at an invoice in Xero. */
export function entryUrl(settings: Pick<XeroSettings, 'baseUrl'>, entry: string): string {
  return `${hostsOf(settings).app}/AccountsReceivable/View.aspx?InvoiceID=${encodeURIComponent(entry)}`
}
