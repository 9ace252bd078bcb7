import type { PageWords } from './en.ts'

/** What a page of the customer's link says in Korean. */
export const ko: PageWords = {
  pageOf: '{title} {number} · {name}',
  dueOn: '지급 기한: {day}',
  onReceipt: '수령 즉시 지급',
  download: 'PDF 내려받기',
  pay: '지급 방법',
  noDetails: '지급 방법은 {name}에 문의하고 참조 번호를 알려 주십시오.',
  account: 'IBAN',
  bank: 'BIC',
  reference: '참조 번호',
  copy: '복사',
  copyOf: '{what} 복사',
  copied: '복사됨',
  paid: '지급되었습니다. 더 하실 일이 없습니다.',
  paidOn: '{day}에 지급되었습니다. 더 하실 일이 없습니다.',
  refunded: '환불되었습니다. 더 지급하실 금액이 없습니다.',
  refundedOn: '{day}에 환불되었습니다. 더 지급하실 금액이 없습니다.',
  replaced: '이 청구서의 새 버전이 있습니다. 지급하기 전에 {name}에 요청해 주십시오.',
  closedTitle: '이 링크로는 아무것도 열리지 않습니다',
  closed:
    '잘못 입력되었거나 더 이상 유효하지 않습니다. 주소가 온전한지 확인하거나, 보낸 사람에게 새 링크를 요청해 주십시오.',
  busyTitle: '잠시만 기다려 주십시오',
  busy: '방금 이 페이지에 대한 요청이 너무 많았습니다. 1분 뒤에 다시 불러와 주십시오.',
  brokenTitle: '문제가 생겼습니다',
  broken: '지금은 청구서를 표시할 수 없습니다. 몇 분 뒤에 페이지를 다시 불러와 주십시오.',
}
