import type { PageWords } from './en.ts'

/** What a page of the customer's link says in Dutch. */
export const nl: PageWords = {
  pageOf: '{title} {number} · {name}',
  dueOn: 'Te betalen uiterlijk {day}',
  onReceipt: 'Te betalen bij ontvangst',
  download: 'PDF downloaden',
  pay: 'Zo betaalt u',
  noDetails: 'Vraag {name} hoe u kunt betalen en vermeld de referentie.',
  account: 'IBAN',
  bank: 'BIC',
  reference: 'Referentie',
  copy: 'Kopiëren',
  copyOf: '{what} kopiëren',
  copied: 'Gekopieerd',
  paid: 'Betaald. U hoeft niets meer te doen.',
  paidOn: 'Betaald op {day}. U hoeft niets meer te doen.',
  refunded: 'Terugbetaald. Er is niets meer te betalen.',
  refundedOn: 'Terugbetaald op {day}. Er is niets meer te betalen.',
  replaced: 'Er is een nieuwere versie van deze factuur. Vraag {name} ernaar voordat u betaalt.',
  closedTitle: 'Deze link opent niets',
  closed:
    'Misschien is hij verkeerd overgenomen of niet meer geldig. Controleer of het adres volledig is, of vraag de afzender om een nieuwe link.',
  busyTitle: 'Een ogenblik alstublieft',
  busy: 'Deze pagina is zojuist heel vaak opgevraagd. Wacht een minuut en laad haar dan opnieuw.',
  brokenTitle: 'Dat is niet gelukt',
  broken: 'De factuur kan nu niet worden getoond. Laad de pagina over enkele minuten opnieuw.',
}
