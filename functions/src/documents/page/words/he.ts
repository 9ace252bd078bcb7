import type { PageWords } from './en.ts'

/** What a page of the customer's link says in Hebrew. */
export const he: PageWords = {
  pageOf: '{title} {number} · {name}',
  dueOn: 'לתשלום עד {day}',
  onReceipt: 'לתשלום עם קבלת החשבונית',
  download: 'הורדת PDF',
  pay: 'איך משלמים',
  noDetails: 'יש לפנות אל {name} לגבי אופן התשלום ולציין את האסמכתה.',
  account: 'IBAN',
  bank: 'BIC',
  reference: 'אסמכתה',
  copy: 'העתקה',
  copyOf: 'העתקת {what}',
  copied: 'הועתק',
  paid: 'שולמה. אין צורך בפעולה נוספת.',
  paidOn: 'שולמה ב־{day}. אין צורך בפעולה נוספת.',
  refunded: 'הוחזרה. לא נותר מה לשלם.',
  refundedOn: 'הוחזרה ב־{day}. לא נותר מה לשלם.',
  replaced: 'יש גרסה חדשה יותר של חשבונית זו. יש לבקש אותה מ־{name} לפני התשלום.',
  closedTitle: 'הקישור הזה לא פותח דבר',
  closed: 'ייתכן שהועתק בטעות או שאינו תקף עוד. כדאי לבדוק שהכתובת שלמה, או לבקש קישור חדש ממי ששלח אותו.',
  busyTitle: 'רק רגע',
  busy: 'הדף התבקש כעת פעמים רבות מאוד. יש להמתין דקה ולטעון אותו שוב.',
  brokenTitle: 'זה לא הצליח',
  broken: 'לא ניתן להציג את החשבונית כרגע. יש לטעון את הדף שוב בעוד כמה דקות.',
}
