import type { PageWords } from './en.ts'

/** What a page of the customer's link says in Italian. */
export const it: PageWords = {
  pageOf: '{title} {number} · {name}',
  dueOn: 'Scade il {day}',
  onReceipt: 'Da pagare a vista',
  download: 'Scarica il PDF',
  pay: 'Come pagare',
  noDetails: 'Chieda a {name} come pagare e indichi il riferimento.',
  account: 'IBAN',
  bank: 'BIC',
  reference: 'Causale',
  copy: 'Copia',
  copyOf: 'Copia {what}',
  copied: 'Copiato',
  paid: 'Pagata. Non resta nulla da fare.',
  paidOn: 'Pagata il {day}. Non resta nulla da fare.',
  refunded: 'Rimborsata. Non resta nulla da pagare.',
  refundedOn: 'Rimborsata il {day}. Non resta nulla da pagare.',
  replaced: 'Esiste una versione più recente di questa fattura. La chieda a {name} prima di pagare.',
  closedTitle: 'Questo link non apre nulla',
  closed:
    'Forse è stato copiato male o non è più valido. Controlli che l’indirizzo sia completo o chieda un nuovo link a chi glielo ha inviato.',
  busyTitle: 'Un momento, per favore',
  busy: 'Questa pagina è stata richiesta molto spesso. Attenda un minuto, poi la ricarichi.',
  brokenTitle: 'Qualcosa non ha funzionato',
  broken: 'Al momento la fattura non può essere mostrata. Ricarichi la pagina tra qualche minuto.',
}
