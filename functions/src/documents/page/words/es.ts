import type { PageWords } from './en.ts'

/** What a page of the customer's link says in Spanish. */
export const es: PageWords = {
  pageOf: '{title} {number} · {name}',
  dueOn: 'Vence el {day}',
  onReceipt: 'A pagar a la recepción',
  download: 'Descargar PDF',
  pay: 'Cómo pagar',
  noDetails: 'Pregunte a {name} cómo pagar e indique la referencia.',
  account: 'IBAN',
  bank: 'BIC',
  reference: 'Referencia',
  copy: 'Copiar',
  copyOf: 'Copiar {what}',
  copied: 'Copiado',
  paid: 'Pagada. No queda nada por hacer.',
  paidOn: 'Pagada el {day}. No queda nada por hacer.',
  refunded: 'Reembolsada. No queda nada por pagar.',
  refundedOn: 'Reembolsada el {day}. No queda nada por pagar.',
  replaced: 'Hay una versión más reciente de esta factura. Pídasela a {name} antes de pagar.',
  closedTitle: 'Este enlace no abre nada',
  closed:
    'Quizá se copió mal o ya no es válido. Compruebe que la dirección está completa o pida un enlace nuevo a quien se lo envió.',
  busyTitle: 'Un momento, por favor',
  busy: 'Esta página se acaba de solicitar muchas veces. Espere un minuto y vuelva a cargarla.',
  brokenTitle: 'No ha funcionado',
  broken: 'La factura no se puede mostrar en este momento. Vuelva a cargar la página dentro de unos minutos.',
}
