const en = {
  pageOf: '{title} {number} · {name}',
  dueOn: 'Due {day}',
  onReceipt: 'Due on receipt',
  download: 'Download PDF',
  pay: 'How to pay',
  noDetails: 'Please ask {name} how to pay, and give the reference.',
  account: 'IBAN',
  bank: 'BIC',
  reference: 'Reference',
  copy: 'Copy',
  copyOf: 'Copy {what}',
  copied: 'Copied',
  paid: 'Paid. There is nothing left to do.',
  paidOn: 'Paid on {day}. There is nothing left to do.',
  refunded: 'Refunded. There is nothing left to pay.',
  refundedOn: 'Refunded on {day}. There is nothing left to pay.',
  replaced: 'There is a newer version of this invoice. Please ask {name} for it before you pay.',
  closedTitle: 'This link doesn’t open anything',
  closed:
    'It may have been mistyped, or it is not valid any more. Check that the address is complete, or ask whoever sent it to you for a new link.',
  busyTitle: 'One moment, please',
  busy: 'This page was asked for very often just now. Wait a minute, then load it again.',
  brokenTitle: 'That didn’t work',
  broken: 'The invoice can’t be shown at the moment. Please load the page again in a few minutes.',
}

/** What a page of the customer's link says beside the document's own words. */
export type PageWords = typeof en

const de: PageWords = {
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

const known: Record<string, PageWords> = { en, de }

const languageIn = (tag: string): string => tag.split('-')[0]?.trim().toLowerCase() ?? ''

/** The page's words in a language (BCP 47); English where a language has none yet. */
export const pageWordsOf = (language: string): PageWords =>
  (Object.hasOwn(known, languageIn(language)) ? known[languageIn(language)] : undefined) ?? en

/** The language that a visitor understands best of those that there are words in, by their browser's Accept-Language. */
export function visitorsLanguage(acceptLanguage: string): string {
  const wanted = acceptLanguage.split(',').map((range) => {
    const [tag = '', ...rest] = range.split(';')
    const quality = rest.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined)
    return { language: languageIn(tag), quality: Number(quality ?? 1) }
  })
  const understood = wanted.filter(({ language, quality }) => Object.hasOwn(known, language) && quality > 0)
  return understood.sort((a, b) => b.quality - a.quality)[0]?.language ?? 'en'
}
