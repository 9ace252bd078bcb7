import { createHash } from 'node:crypto'
import { directionOf } from '../pdf/type/direction.ts'
import { Markup, markup, nothing } from './markup.ts'
import { script } from './script.ts'
import { style } from './style.ts'

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const inPage = [
  "default-src 'none'",
  'img-src data:',
  `style-src ${hashed(style)}`,
  `script-src ${hashed(script)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** The content security policy of every page: our own style and script by their hashes, pictures inside the page, nothing else. */
export const policy = `${inPage}; frame-ancestors 'none'`

/** A whole HTML document around a body; the policy is in it too, in case a proxy removes the header. */
export function framed({
  lang,
  title,
  body,
  running = false,
}: {
  /** BCP 47. */
  lang: string
  title: string
  body: Markup
  /** Whether the script belongs to it. */
  running?: boolean
}): string {
  const end = running ? new Markup(`<script>${script}</script>`) : nothing
  return markup`<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${inPage}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<link rel="icon" href="data:,">
<title>${title}</title>
${new Markup(`<style>${style}</style>`)}
</head>
<body>
${body}
${end}
</body>
</html>
`.html
}
