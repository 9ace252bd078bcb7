import { mailLanguageOf, type MailLanguage } from '@covoice/domain'
import { escapeHtml } from './escape.ts'

const words: Record<MailLanguage, string> = { en: 'View the invoice', de: 'Rechnung ansehen' }

// Both colours are ours, so that the pair stays readable where a mail program changes the background of a mail.
const GROUND = '#0d6661'
// Outlook draws a padded cell and no padded link; elsewhere the whole button is the link.
const CELL = `background-color:${GROUND};border-radius:6px;mso-padding-alt:12px 20px`
const LINK =
  'display:inline-block;padding:12px 20px;color:#ffffff;font-weight:600;text-decoration:none;mso-padding-alt:0'

/** A button that leads to the customer's page, in the mail's language: a table, which Outlook draws too. */
export function button(page: string, lang: string): string {
  const label = escapeHtml(words[mailLanguageOf(lang)])
  return `<table role="presentation" border="0" cellpadding="0" cellspacing="0" style="margin:24px 0 8px">
<tr><td bgcolor="${GROUND}" style="${CELL}"><a href="${escapeHtml(page)}" style="${LINK}">${label}</a></td></tr>
</table>`
}

/** The same for a reader of plain text: the address alone on its line. */
export const buttonText = (page: string, lang: string): string => `${words[mailLanguageOf(lang)]}:\n${page}`
