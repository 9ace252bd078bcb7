import * as v from 'valibot'
import type { MailKind } from './mail-template.ts'
import type { MailTemplate } from './mail-template-table.ts'
import { defaultMail } from './default-mail.ts'
import { mailLanguageOf } from './mail-language.ts'

const templates = v.record(v.string(), v.object({ subject: v.string(), message: v.string() }))

/**
 * The text of a kind of email for a reader of `locale`: the organisation's own (settings, by language) where
 * it has one.
 */
export function mailTemplate(kind: MailKind, locale: string, own: unknown): MailTemplate {
  const read = v.safeParse(templates, own)
  const written = read.success && kind === 'invoice' ? read.output[mailLanguageOf(locale)] : undefined
  const standard = defaultMail(kind, locale)
  // an empty text does not count: nobody wants to send nothing
  return {
    subject: written?.subject.trim() ? written.subject : standard.subject,
    message: written?.message.trim() ? written.message : standard.message,
  }
}
