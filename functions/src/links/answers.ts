import { noticePage, type Notice } from '../documents/page/notice-page.ts'
import { policy } from '../documents/page/frame.ts'
import { visitorsLanguage } from '../documents/page/words/page-words.ts'

/** An HTTP answer to a visitor. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array
}

// No answer may be indexed, cached or framed, and no address of ours is sent to another site.
const discreet = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
}

const statuses: Record<Notice, number> = { closed: 404, busy: 429, broken: 500 }

/** A page. */
export const page = (html: string): Answer => ({
  status: 200,
  headers: { ...discreet, 'Content-Type': 'text/html; charset=utf-8' },
  body: html,
})

/** A page that says why there is no invoice to see, in the visitor's language. */
export const notice = (kind: Notice, acceptLanguage: string): Answer => ({
  ...page(noticePage(kind, visitorsLanguage(acceptLanguage))),
  status: statuses[kind],
})

/** A PDF to be saved under a name with any characters. */
export function pdf(name: string, bytes: Uint8Array): Answer {
  const plain = name.replace(/[^A-Za-z0-9 ._-]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (letter) =>
    `%${letter.charCodeAt(0).toString(16)}`.toUpperCase(),
  )
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
  return {
    status: 200,
    headers: { ...discreet, 'Content-Type': 'application/pdf', 'Content-Disposition': disposition },
    body: bytes,
  }
}

/** Only a status. */
export const bare = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { ...discreet, ...headers },
  body: '',
})
