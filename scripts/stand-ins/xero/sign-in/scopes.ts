/**
 * The scopes that an app created since 2 March 2026 may request, as far as invoices need them, in the words
 * of the consent page.
 */
export const SCOPES: Record<string, string> = {
  openid: 'Know who you are',
  profile: 'Your name',
  email: 'Your email address',
  offline_access: 'Stay connected when you are away',
  'accounting.invoices': 'View and manage your invoices',
  'accounting.invoices.read': 'View your invoices',
  'accounting.contacts': 'View and manage your contacts',
  'accounting.contacts.read': 'View your contacts',
  'accounting.settings': 'View and manage your organisation’s settings',
  'accounting.settings.read': 'View your organisation’s settings',
}

/** Whether the granted scopes cover a request. */
export function covers(scope: string, needed: string, method: string): boolean {
  const given = scope.split(' ')
  return given.includes(needed) || (method === 'GET' && given.includes(`${needed}.read`))
}
