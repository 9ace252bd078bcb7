/** How to reach a mail server. `tls`: from the first byte, by STARTTLS or not at all, or by STARTTLS where the server has it. */
export interface SmtpSettings {
  host: string
  port: number
  tls: 'implicit' | 'required' | 'optional'
  /** Null: the server takes mails from here without a sign-in. */
  auth: { user: string; pass: string } | null
  timeoutMs: number
}

/** A mail must have an answer while its worker still has its lease and has time left to record it. */
const timeoutMs = 80_000

/**
 * The settings in an address such as smtps://user:password@mail.example.com, or smtp:// for STARTTLS; `?tls=optional` is for
 * a server in one's own network that has none. What is special in a user or a password is percent-encoded. Null for
 * anything else.
 */
export function smtpSettings(address: string): SmtpSettings | null {
  const url = URL.parse(address)
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return null
  const auth = authOf(url)
  if (auth === undefined) return null
  const isImplicit = url.protocol === 'smtps:'
  const ownPort = isImplicit ? 465 : 587
  const fallback = url.searchParams.get('tls') === 'optional' ? 'optional' : 'required'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? ownPort : Number(url.port),
    tls: isImplicit ? 'implicit' : fallback,
    auth,
    timeoutMs,
  }
}

/** User and password; null where there is none, undefined where a percent sign begins no character. */
function authOf({ username, password }: URL): SmtpSettings['auth'] | undefined {
  if (username === '') return null
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  } catch {
    return undefined
  }
}
