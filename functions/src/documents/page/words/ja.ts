import type { PageWords } from './en.ts'

/** What a page of the customer's link says in Japanese. */
export const ja: PageWords = {
  pageOf: '{title} {number} · {name}',
  dueOn: 'お支払い期限：{day}',
  onReceipt: '受領時払い',
  download: 'PDF をダウンロード',
  pay: 'お支払い方法',
  noDetails: 'お支払い方法は{name}にお問い合わせのうえ、参照番号をお伝えください。',
  account: 'IBAN',
  bank: 'BIC',
  reference: '参照番号',
  copy: 'コピー',
  copyOf: '{what}をコピー',
  copied: 'コピーしました',
  paid: 'お支払い済みです。お手続きは必要ありません。',
  paidOn: '{day}にお支払い済みです。お手続きは必要ありません。',
  refunded: '返金済みです。お支払いは必要ありません。',
  refundedOn: '{day}に返金済みです。お支払いは必要ありません。',
  replaced: 'この請求書には新しい版があります。お支払いの前に{name}にご請求ください。',
  closedTitle: 'このリンクでは何も開けません',
  closed:
    '入力が間違っているか、有効期限が切れています。アドレスに欠けがないかご確認いただくか、送信者に新しいリンクをご依頼ください。',
  busyTitle: '少々お待ちください',
  busy: 'このページへのアクセスが集中しています。1分ほど待ってから再度読み込んでください。',
  brokenTitle: 'うまくいきませんでした',
  broken: '現在、請求書を表示できません。数分後にページを再度読み込んでください。',
}
