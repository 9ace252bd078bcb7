import { button, buttonText } from './button.ts'
import { escapeHtml } from './escape.ts'

/**
 * The parts of a mail: plain text, paragraphs separated by an empty line; `lang` is BCP 47, `preheader` the
 * text that an inbox shows beside the subject.
 */
export interface EmailContent {
  lang: string
  subject: string
  message: string
  preheader: string
  /** The address of the customer's page, which a button opens. */
  page?: string | null
}

// Text and background have no colours of ours: each mail program's own pair is readable, in light and dark
// mode.
const BODY =
  'margin:0;padding:24px 16px;font-family:-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,Arial,sans-serif;font-size:16px;line-height:1.5'
const COLUMN = 'max-width:600px;margin:0 auto'
const PARAGRAPH = 'margin:0 0 16px;overflow-wrap:anywhere'
const HIDDEN =
  'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all'

// A full stop or a bracket after an address ends the sentence, not the address.
const LINK = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}']/g

/**
 * The mail as plain text and as HTML with the same words; typed text is shown and never run, nothing is
 * loaded.
 */
export function emailOf(content: EmailContent): { text: string; html: string } {
  const paragraphs = paragraphsOf(content.message)
  const { page, lang } = content
  const text = page ? [...paragraphs, buttonText(page, lang)] : paragraphs
  return { text: `${text.join('\n\n')}\n`, html: htmlOf(content, paragraphs) }
}

function paragraphsOf(message: string): string[] {
  const lines = message.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
  return lines.split(/\n[ \t]*(?:\n[ \t]*)+/).flatMap((paragraph) => paragraph.trim() || [])
}

function htmlOf({ lang, subject, preheader, page }: EmailContent, paragraphs: string[]): string {
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="${escapeHtml(BODY)}">
${preheader ? `<div style="${HIDDEN}">${escapeHtml(preheader)}</div>\n` : ''}<div style="${COLUMN}">
${paragraphs.map((paragraph) => `<p dir="auto" style="${PARAGRAPH}">${linked(paragraph)}</p>`).join('\n')}${page ? `\n${button(page, lang)}` : ''}
</div>
</body>
</html>
`
}

/** Escaped, with web addresses as links and lines kept. */
function linked(paragraph: string): string {
  let html = ''
  let end = 0
  for (const { 0: url, index } of paragraph.matchAll(LINK)) {
    html += escapeHtml(paragraph.slice(end, index)) + `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`
    end = index + url.length
  }
  return (html + escapeHtml(paragraph.slice(end))).replaceAll('\n', '<br>\n')
}
