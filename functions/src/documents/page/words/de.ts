import type { PageWords } from './en.ts'

/** What a page of the customer's link says in German. */
export const de: PageWords = {
  pageOf: '{title} {number} · {name}',
  dueOn: 'Fällig am {day}',
  onReceipt: 'Fällig bei Erhalt',
  download: 'PDF herunterladen',
  pay: 'So bezahlen Sie',
  noDetails: 'Bitte fragen Sie {name}, wie Sie bezahlen können, und geben Sie die Referenz an.',
  account: 'IBAN',
  bank: 'BIC',
  reference: 'Verwendungszweck',
  copy: 'Kopieren',
  copyOf: '{what} kopieren',
  copied: 'Kopiert',
  paid: 'Bezahlt. Es ist nichts mehr zu tun.',
  paidOn: 'Bezahlt am {day}. Es ist nichts mehr zu tun.',
  refunded: 'Erstattet. Es ist nichts mehr zu bezahlen.',
  refundedOn: 'Erstattet am {day}. Es ist nichts mehr zu bezahlen.',
  replaced:
    'Von dieser Rechnung gibt es eine neuere Fassung. Bitte fragen Sie {name} danach, bevor Sie bezahlen.',
  questions: 'Fragen',
  ask: 'Frage stellen',
  askAbout: 'Frage zu {line}',
  about: 'Betrifft',
  wholeInvoice: 'Die ganze Rechnung',
  yourQuestion: 'Ihre Frage',
  yourName: 'Ihr Name (freiwillig)',
  yourEmail: 'E-Mail-Adresse für die Antwort (freiwillig)',
  askHint:
    '{name} erhält Ihre Frage und antwortet auf dieser Seite, und per E-Mail, wenn Sie eine Adresse angeben.',
  sendQuestion: 'Frage senden',
  cancel: 'Abbrechen',
  question: 'Frage',
  answer: 'Antwort',
  unanswered: 'Noch nicht beantwortet',
  asked: 'Ihre Frage wurde gesendet. Die Antwort erscheint hier.',
  askFailed:
    'Die Frage konnte nicht gesendet werden. Ihr Text ist noch da: Bitte versuchen Sie es noch einmal.',
  askTooMany:
    'Es waren zu viele Fragen. Ihr Text ist noch da: Versuchen Sie es später, oder schreiben Sie an {name}.',
  askClosed: 'Über diesen Link sind keine Fragen mehr möglich. Bitte schreiben Sie an {name}.',
  askAddress: 'An diese Adresse kann keine E-Mail gesendet werden. Bitte prüfen Sie sie.',
  closedTitle: 'Dieser Link öffnet nichts',
  closed:
    'Vielleicht ist er unvollständig, oder er gilt nicht mehr. Prüfen Sie die Adresse, oder bitten Sie den Absender um einen neuen Link.',
  busyTitle: 'Einen Moment, bitte',
  busy: 'Diese Seite wurde gerade sehr oft abgerufen. Warten Sie eine Minute und laden Sie sie dann neu.',
  brokenTitle: 'Das hat nicht geklappt',
  broken: 'Die Rechnung kann gerade nicht gezeigt werden. Bitte laden Sie die Seite in einigen Minuten neu.',
}
