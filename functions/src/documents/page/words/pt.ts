import type { PageWords } from './en.ts'

/** What a page of the customer's link says in Portuguese. */
export const pt: PageWords = {
  pageOf: '{title} {number} · {name}',
  dueOn: 'Vence em {day}',
  onReceipt: 'Pagamento imediato',
  download: 'Descarregar PDF',
  pay: 'Como pagar',
  noDetails: 'Pergunte a {name} como pagar e indique a referência.',
  account: 'IBAN',
  bank: 'BIC',
  reference: 'Referência',
  copy: 'Copiar',
  copyOf: 'Copiar {what}',
  copied: 'Copiado',
  paid: 'Paga. Não há mais nada a fazer.',
  paidOn: 'Paga em {day}. Não há mais nada a fazer.',
  refunded: 'Reembolsada. Não há mais nada a pagar.',
  refundedOn: 'Reembolsada em {day}. Não há mais nada a pagar.',
  replaced: 'Existe uma versão mais recente desta fatura. Peça-a a {name} antes de pagar.',
  closedTitle: 'Esta ligação não abre nada',
  closed:
    'Talvez tenha sido mal copiada ou já não seja válida. Verifique se o endereço está completo ou peça uma nova ligação a quem a enviou.',
  busyTitle: 'Um momento, por favor',
  busy: 'Esta página acabou de ser pedida muitas vezes. Espere um minuto e volte a carregá-la.',
  brokenTitle: 'Não funcionou',
  broken: 'De momento, não é possível mostrar a fatura. Volte a carregar a página dentro de alguns minutos.',
}
