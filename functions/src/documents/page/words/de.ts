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
  closedTitle: 'Dieser Link öffnet nichts',
  closed:
    'Vielleicht ist er unvollständig, oder er gilt nicht mehr. Prüfen Sie die Adresse, oder bitten Sie den Absender um einen neuen Link.',
  busyTitle: 'Einen Moment, bitte',
  busy: 'Diese Seite wurde gerade sehr oft abgerufen. Warten Sie eine Minute und laden Sie sie dann neu.',
  brokenTitle: 'Das hat nicht geklappt',
  broken: 'Die Rechnung kann gerade nicht gezeigt werden. Bitte laden Sie die Seite in einigen Minuten neu.',
}
