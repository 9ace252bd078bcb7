import type { PageWords } from './en.ts'

/** What a page of the customer's link says in French. */
export const fr: PageWords = {
  pageOf: '{title} {number} · {name}',
  dueOn: 'À régler avant le {day}',
  onReceipt: 'À régler dès réception',
  download: 'Télécharger le PDF',
  pay: 'Comment payer',
  noDetails: 'Demandez à {name} comment payer, et indiquez la référence.',
  account: 'IBAN',
  bank: 'BIC',
  reference: 'Référence',
  copy: 'Copier',
  copyOf: 'Copier\u00A0: {what}',
  copied: 'Copié',
  paid: 'Payée. Il n’y a plus rien à faire.',
  paidOn: 'Payée le {day}. Il n’y a plus rien à faire.',
  refunded: 'Remboursée. Il n’y a plus rien à payer.',
  refundedOn: 'Remboursée le {day}. Il n’y a plus rien à payer.',
  replaced: 'Il existe une version plus récente de cette facture. Demandez-la à {name} avant de payer.',
  closedTitle: 'Ce lien n’ouvre rien',
  closed:
    'Il a peut-être été mal recopié, ou il n’est plus valable. Vérifiez que l’adresse est complète, ou demandez un nouveau lien à l’expéditeur.',
  busyTitle: 'Un instant, s’il vous plaît',
  busy: 'Cette page vient d’être demandée très souvent. Attendez une minute, puis rechargez-la.',
  brokenTitle: 'Cela n’a pas fonctionné',
  broken: 'La facture ne peut pas être affichée pour le moment. Rechargez la page dans quelques minutes.',
}
