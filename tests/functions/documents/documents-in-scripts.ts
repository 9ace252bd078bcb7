import type { InvoiceContent } from '@covoice/domain'
import type { DocumentContent } from '../../../functions/src/documents/document.ts'
import { tax } from '../../domain/builders.ts'
import { aDocument } from './a-document.ts'
import { serviceLines } from './service-lines.ts'

const { from, to } = aDocument().content

function party(name: string, street: string, postcode: string, city: string, country: string) {
  return { name, address: { street, postcode, city, region: '', country } }
}

function spoken(
  language: string,
  known: Omit<Partial<InvoiceContent>, 'from' | 'to'> & Record<'from' | 'to', ReturnType<typeof party>>,
  said: string[],
  rate: number,
  name: string,
): DocumentContent {
  const lines = serviceLines(said.length, 'en', [tax(rate, { name })])
  const { from: seller, to: buyer, ...content } = known
  return aDocument({
    buyerReference: '',
    contractName: '',
    periodStartDay: null,
    periodEndDay: null,
    ...content,
    language,
    numberText: 'INV-0012',
    lines: lines.map((line, index) => ({ ...line, description: said[index] ?? '' })),
    from: { ...from, ...seller, peppolEndpoint: '', taxId: '515123456' },
    to: { ...to, ...buyer, contactName: '', taxId: '' },
    footer: '',
  })
}

/** Invoices of the same services in scripts that aren't Latin, mixed with Latin names and digits. */
export const documentsInScripts: Record<string, () => DocumentContent> = {
  arabic: () =>
    spoken(
      'ar',
      {
        currency: 'AED',
        from: party('شركة النور لتقنية المعلومات ش.م.م', 'شارع الشيخ زايد 24', '', 'دبي', 'AE'),
        to: party('مؤسسة Northwind للتجارة', 'طريق الملك فهد 1250', '12214', 'الرياض', 'SA'),
        notes: 'شكرا لتعاملكم معنا. للاستفسار: billing@alnoor.example أو ‎+971 4 123 4567',
      },
      [
        'اشتراك سنوي في جدار الحماية FortiGate 100F (12 شهرا)',
        'دعم فني في الموقع\nاستبدال محول الشبكة في غرفة الخوادم',
        'ترخيص Microsoft 365',
      ],
      5,
      'ضريبة القيمة المضافة',
    ),
  hebrew: () =>
    spoken(
      'he',
      {
        currency: 'ILS',
        from: party('ברייט מערכות מידע בע״מ', 'רחוב הרצל 24', '6688312', 'תל אביב', 'IL'),
        to: party('Northwind סחר (2019) בע״מ', 'שדרות רוטשילד 112', '6527107', 'תל אביב', 'IL'),
        notes: 'תודה שבחרתם בנו. לשאלות: billing@bright.example או 03-1234567',
      },
      [
        'מנוי שנתי לחומת אש FortiGate 100F (12 חודשים)',
        'תמיכה באתר הלקוח\nהחלפת מתג בחדר השרתים',
        'רישיון Microsoft 365',
      ],
      18,
      'מע״מ',
    ),
  chinese: () =>
    spoken(
      'zh',
      {
        currency: 'CNY',
        from: party(
          '北京明亮信息技术有限公司',
          '朝阳区建国路88号SOHO现代城A座1203室',
          '100022',
          '北京',
          'CN',
        ),
        to: party('上海北风贸易有限公司', '浦东新区世纪大道100号', '200120', '上海', 'CN'),
        notes: '感谢您的合作。如有疑问，请致电010-12345678或发邮件至billing@bright.example。',
      },
      [
        '防火墙年度订阅（FG-100F，十二个月，含威胁情报更新、远程升级与每月安全报告，由专属工程师负责跟进）',
        '现场支持\n更换机房交换机',
        'Microsoft 365商业版许可证',
      ],
      6,
      '增值税',
    ),
  japanese: () =>
    spoken(
      'ja',
      {
        currency: 'JPY',
        from: party('株式会社ブライトＩＴ', '渋谷区道玄坂１丁目２番３号', '150-0043', '東京都', 'JP'),
        to: party('ノースウィンド商事株式会社', '中央区本町2-5-7', '541-0053', '大阪府', 'JP'),
        notes:
          '平素より格別のお引き立てを賜り、厚く御礼申し上げます。ご不明な点は担当の佐藤までお問い合わせください。',
      },
      [
        'ファイアウォール年間サブスクリプション（FG-100F、脅威インテリジェンス更新・リモートアップグレード込み）',
        'オンサイトサポート\nサーバールームのスイッチ交換',
        'Microsoft 365ライセンス',
      ],
      10,
      '消費税',
    ),
  korean: () =>
    spoken(
      'ko',
      {
        currency: 'KRW',
        from: party('주식회사 브라이트아이티', '강남구 테헤란로 152', '06236', '서울특별시', 'KR'),
        to: party('노스윈드 무역 주식회사', '해운대구 센텀중앙로 97', '48058', '부산광역시', 'KR'),
        notes: '거래해 주셔서 감사합니다. 문의 사항은 billing@bright.example 로 연락해 주십시오.',
      },
      ['방화벽 연간 구독 (FG-100F, 12개월)', '현장 지원\n서버실 스위치 교체', 'Microsoft 365 라이선스'],
      10,
      '부가가치세',
    ),
}
