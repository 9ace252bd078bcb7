import type { PageWords } from './en.ts'

/** What a page of the customer's link says in Arabic. */
export const ar: PageWords = {
  pageOf: '{title} {number} · {name}',
  dueOn: 'مستحقة في {day}',
  onReceipt: 'مستحقة عند الاستلام',
  download: 'تنزيل PDF',
  pay: 'طريقة الدفع',
  noDetails: 'يرجى سؤال {name} عن طريقة الدفع مع ذكر المرجع.',
  account: 'IBAN',
  bank: 'BIC',
  reference: 'المرجع',
  copy: 'نسخ',
  copyOf: 'نسخ {what}',
  copied: 'تم النسخ',
  paid: 'دُفعت. لا يلزم أي إجراء آخر.',
  paidOn: 'دُفعت في {day}. لا يلزم أي إجراء آخر.',
  refunded: 'أُعيد المبلغ. لم يبقَ شيء للدفع.',
  refundedOn: 'أُعيد المبلغ في {day}. لم يبقَ شيء للدفع.',
  replaced: 'توجد نسخة أحدث من هذه الفاتورة. يرجى طلبها من {name} قبل الدفع.',
  closedTitle: 'هذا الرابط لا يفتح شيئًا',
  closed: 'ربما كُتب بشكل غير صحيح أو لم يعد صالحًا. تأكد من اكتمال العنوان، أو اطلب رابطًا جديدًا من مرسله.',
  busyTitle: 'لحظة من فضلك',
  busy: 'طُلبت هذه الصفحة مرات كثيرة الآن. انتظر دقيقة ثم أعد تحميلها.',
  brokenTitle: 'لم ينجح ذلك',
  broken: 'لا يمكن عرض الفاتورة حاليًا. أعد تحميل الصفحة بعد بضع دقائق.',
}
