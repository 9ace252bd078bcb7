import type { MailLanguage, MailTemplate } from '@covoice/domain'

/** The email of an answer to a customer's question, in each language of emails. */
export const answerMails: Record<MailLanguage, MailTemplate> = {
  en: {
    subject: '{name} of {company} answered your question about invoice {number}',
    message:
      'Hello,\n\n{name} of {company} answered your question about invoice {number}:\n\n{answer}\n\nYou get this email because this address was left with the question on the page of the invoice.',
  },
  de: {
    subject: '{name} von {company} hat Ihre Frage zur Rechnung {number} beantwortet',
    message:
      'Guten Tag,\n\n{name} von {company} hat Ihre Frage zur Rechnung {number} beantwortet:\n\n{answer}\n\nSie erhalten diese E-Mail, weil diese Adresse bei der Frage auf der Seite der Rechnung angegeben wurde.',
  },
}
