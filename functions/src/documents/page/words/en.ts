/** What a page of the customer's link says in English beside the document's own words. */
export const en = {
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

/** The words of a page of the customer's link. */
export type PageWords = typeof en
