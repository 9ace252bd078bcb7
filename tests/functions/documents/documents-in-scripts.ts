import type { InvoiceContent } from '@covoice/domain'
import type { DocumentContent } from '../../../functions/src/documents/document.ts'
import { tax } from '../../domain/builders.ts'
import { aDocument } from './a-document.ts'
import { serviceLines } from './service-lines.ts'

const { from, to } = aDocument().content

interface Party {
  name: string
  street: string
  postcode: string
  city: string
  country: string
}

function party({ name, ...address }: Party) {
  return { name, address: { ...address, region: '' } }
}

interface Spoken {
  language: string
  known: Omit<Partial<InvoiceContent>, 'from' | 'to'> & Record<'from' | 'to', ReturnType<typeof party>>
  said: string[]
  rate: number
  name: string
}

function spoken({ language, known, said, rate, name }: Spoken): DocumentContent {
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
    spoken({
      language: 'ar',
      known: {
        currency: 'AED',
        from: party({
          name: 'شركة النور لتقنية المعلومات ش.م.م',
          street: 'شارع الشيخ زايد 24',
          postcode: '',
          city: 'دبي',
          country: 'AE',
        }),
        to: party({
          name: 'مؤسسة Northwind للتجارة',
          street: 'طريق الملك فهد 1250',
          postcode: '12214',
          city: 'الرياض',
          country: 'SA',
        }),
        notes: 'شكرا لتعاملكم معنا. للاستفسار: billing@alnoor.example أو ‎+971 4 123 4567',
      },
      said: [
        'اشتراك سنوي في جدار الحماية FortiGate 100F (12 شهرا)',
        'دعم فني في الموقع\nاستبدال محول الشبكة في غرفة الخوادم',
        'ترخيص Microsoft 365',
      ],
      rate: 5,
      name: 'ضريبة القيمة المضافة',
    }),
  hebrew: () =>
    spoken({
      language: 'he',
      known: {
        currency: 'ILS',
        from: party({
          name: 'ברייט מערכות מידע בע״מ',
          street: 'רחוב הרצל 24',
          postcode: '6688312',
          city: 'תל אביב',
          country: 'IL',
        }),
        to: party({
          name: 'Northwind סחר (2019) בע״מ',
          street: 'שדרות רוטשילד 112',
          postcode: '6527107',
          city: 'תל אביב',
          country: 'IL',
        }),
        notes: 'תודה שבחרתם בנו. לשאלות: billing@bright.example או 03-1234567',
      },
      said: [
        'מנוי שנתי לחומת אש FortiGate 100F (12 חודשים)',
        'תמיכה באתר הלקוח\nהחלפת מתג בחדר השרתים',
        'רישיון Microsoft 365',
      ],
      rate: 18,
      name: 'מע״מ',
    }),
  chinese: () =>
    spoken({
      language: 'zh',
      known: {
        currency: 'CNY',
        from: party({
          name: '北京明亮信息技术有限公司',
          street: '朝阳区建国路88号SOHO现代城A座1203室',
          postcode: '100022',
          city: '北京',
          country: 'CN',
        }),
        to: party({
          name: '上海北风贸易有限公司',
          street: '浦东新区世纪大道100号',
          postcode: '200120',
          city: '上海',
          country: 'CN',
        }),
        notes: '感谢您的合作。如有疑问，请致电010-12345678或发邮件至billing@bright.example。',
      },
      said: [
        '防火墙年度订阅（FG-100F，十二个月，含威胁情报更新、远程升级与每月安全报告，由专属工程师负责跟进）',
        '现场支持\n更换机房交换机',
        'Microsoft 365商业版许可证',
      ],
      rate: 6,
      name: '增值税',
    }),
  japanese: () =>
    spoken({
      language: 'ja',
      known: {
        currency: 'JPY',
        from: party({
          name: '株式会社ブライトＩＴ',
          street: '渋谷区道玄坂１丁目２番３号',
          postcode: '150-0043',
          city: '東京都',
          country: 'JP',
        }),
        to: party({
          name: 'ノースウィンド商事株式会社',
          street: '中央区本町2-5-7',
          postcode: '541-0053',
          city: '大阪府',
          country: 'JP',
        }),
        notes:
          '平素より格別のお引き立てを賜り、厚く御礼申し上げます。ご不明な点は担当の佐藤までお問い合わせください。',
      },
      said: [
        'ファイアウォール年間サブスクリプション（FG-100F、脅威インテリジェンス更新・リモートアップグレード込み）',
        'オンサイトサポート\nサーバールームのスイッチ交換',
        'Microsoft 365ライセンス',
      ],
      rate: 10,
      name: '消費税',
    }),
  korean: () =>
    spoken({
      language: 'ko',
      known: {
        currency: 'KRW',
        from: party({
          name: '주식회사 브라이트아이티',
          street: '강남구 테헤란로 152',
          postcode: '06236',
          city: '서울특별시',
          country: 'KR',
        }),
        to: party({
          name: '노스윈드 무역 주식회사',
          street: '해운대구 센텀중앙로 97',
          postcode: '48058',
          city: '부산광역시',
          country: 'KR',
        }),
        notes: '거래해 주셔서 감사합니다. 문의 사항은 billing@bright.example 로 연락해 주십시오.',
      },
      said: ['방화벽 연간 구독 (FG-100F, 12개월)', '현장 지원\n서버실 스위치 교체', 'Microsoft 365 라이선스'],
      rate: 10,
      name: '부가가치세',
    }),
}
