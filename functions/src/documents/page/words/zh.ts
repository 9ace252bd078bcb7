import type { PageWords } from './en.ts'

/** What a page of the customer's link says in Chinese. */
export const zh: PageWords = {
  pageOf: '{title} {number} · {name}',
  dueOn: '{day}到期',
  onReceipt: '收到即付',
  download: '下载 PDF',
  pay: '付款方式',
  noDetails: '请向{name}询问付款方式，并注明参考号。',
  account: 'IBAN',
  bank: 'BIC',
  reference: '付款附言',
  copy: '复制',
  copyOf: '复制{what}',
  copied: '已复制',
  paid: '已付款，无需再做任何操作。',
  paidOn: '已于{day}付款，无需再做任何操作。',
  refunded: '已退款，无需再付款。',
  refundedOn: '已于{day}退款，无需再付款。',
  replaced: '此账单有更新的版本。付款前请向{name}索取。',
  closedTitle: '此链接无法打开',
  closed: '链接可能输入有误，或已失效。请检查地址是否完整，或向发送者索取新链接。',
  busyTitle: '请稍候',
  busy: '此页面刚才被请求得过于频繁。请等待一分钟后重新加载。',
  brokenTitle: '未能成功',
  broken: '目前无法显示账单。请几分钟后重新加载页面。',
}
