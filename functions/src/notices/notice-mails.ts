import type { MailLanguage, MailTemplate, NoticeKind } from '@covoice/domain'

/** The kinds of notices that are emailed, too: somebody waits for the reader, or answered them. */
export const emailedKinds = ['mention', 'reviewAsked', 'approved', 'sentBack'] as const satisfies NoticeKind[]

/** One of `emailedKinds`. */
export type EmailedKind = (typeof emailedKinds)[number]

/** The words of a notice's email in one language. */
interface NoticeMails {
  /** A person whose name is unknown. */
  somebody: string
  invoice: (number: string) => string
  draft: (reference: string) => string
  /** The subject, which is the first sentence too. */
  happened: Record<EmailedKind, string>
  greeting: string
  why: string
}

const english: NoticeMails = {
  somebody: 'A colleague',
  invoice: (number) => `invoice ${number}`,
  draft: (reference) => `draft ${reference}`,
  happened: {
    mention: '{name} mentioned you on {document}',
    reviewAsked: '{name} asks you to review {document}',
    approved: '{name} approved {document}',
    sentBack: '{name} sent {document} back',
  },
  greeting: 'Hello,',
  why: 'You get this email because you work on the invoices of {company} with Covoice.',
}

const german: NoticeMails = {
  somebody: 'Jemand aus dem Team',
  invoice: (number) => `Rechnung ${number}`,
  draft: (reference) => `Entwurf ${reference}`,
  happened: {
    mention: '{name} hat Sie erwähnt: {document}',
    reviewAsked: '{name} bittet Sie um Prüfung: {document}',
    approved: '{name} hat freigegeben: {document}',
    sentBack: '{name} hat zurückgegeben: {document}',
  },
  greeting: 'Guten Tag,',
  why: 'Sie erhalten diese E-Mail, weil Sie mit Covoice an den Rechnungen von {company} arbeiten.',
}

const mails: Record<MailLanguage, NoticeMails> = { en: english, de: german }

/** What the email of a notice is about. */
export interface NoticeSubject {
  kind: EmailedKind
  /** '' where the name is unknown. */
  byName: string
  /** '' for a draft, which has a reference. */
  numberText: string
  reference: string
}

/** The text of the email of a notice, and the names in it. */
export function noticeMail(
  language: MailLanguage,
  { kind, byName, numberText, reference }: NoticeSubject,
): MailTemplate & { name: string; document: string } {
  const { somebody, invoice, draft, happened, greeting, why } = mails[language]
  const subject = happened[kind]
  return {
    subject,
    message: `${greeting}\n\n${subject}${subject.includes(':') ? '' : '.'}\n\n${why}`,
    name: byName || somebody,
    document: numberText === '' ? draft(reference) : invoice(numberText),
  }
}
