import { unprintable } from '@covoice/domain'
import { expect, test } from 'vitest'
import { pieces } from '../../../functions/src/documents/pdf/break-points.ts'
import { pdfOf } from '../../../functions/src/documents/pdf/pdf-of.ts'
import { typeface } from '../../../functions/src/documents/pdf/type/typeface.ts'
import { writable } from '../../../functions/src/documents/pdf/type/writable.ts'
import { boxesOfPages } from '../../support/pdf/pdf-boxes.ts'
import { wordsOfPages } from '../../support/pdf/pdf.ts'
import { aDocument, someLines } from './a-document.ts'

const { to } = aDocument().content
const printed = async (name: string, language = 'en') => {
  const { bytes, missing } = await pdfOf(aDocument({ to: { ...to, name }, notes: name, language }), {
    logo: null,
  })
  return { said: (await wordsOfPages(bytes)).join(' '), missing, bytes }
}

test.each([
  ['Łódź Žižkov Åse Ñandú Győr', 'en'],
  ['Ελληνική Εταιρεία', 'el'],
  ['Общество с ограниченной ответственностью', 'ru'],
  ['ברייט מערכות', 'he'],
  ['שָׁלוֹם', 'he'],
  ['شركة النور لتقنية المعلومات', 'ar'],
  ['الإسلام لا إله خلال الأحد', 'ar'],
  ['株式会社ブライト', 'ja'],
  ['北京北风贸易', 'zh'],
  ['주식회사 노스윈드', 'ko'],
  ['संगणक सेवा', 'hi'],
  ['ພາສາລາວ ບໍລິການ', 'lo'],
  ['မြန်မာဘာသာ ဝန်ဆောင်မှု', 'my'],
  ['తెలుగు సాంకేతిక సేవ', 'te'],
  ['ગુજરાતી તકનીકી સેવા', 'gu'],
  ['ਪੰਜਾਬੀ ਤਕਨੀਕੀ ਸੇਵਾ', 'pa'],
  ['Հայերեն ծառայություն', 'hy'],
  ['ქართული მომსახურება', 'ka'],
  ['አማርኛ አገልግሎት', 'am'],
  ['རྫོང་ཁ འབྲུག་ཡུལ', 'dz'],
  ['ⵜⴰⵎⴰⵣⵉⵖⵜ', 'zgh'],
  ['ᐃᓄᒃᑎᑐᑦ', 'iu'],
  ['اردو خدمات ٹیکنالوجی', 'ur'],
  ['₪ ₹ ₩ ₽ ₺ € £ ¥ ½ ² ³ • … – — “x” „y“', 'en'],
])('[F7] %s reads back as written', async (name, language) => {
  const { said, missing } = await printed(name, language)
  expect(missing).toEqual([])
  expect(said).toContain(name)
})

// Readers get the letters of these scripts in the order in which they are drawn.
test.each([
  'ภาษาไทย น้ำ',
  'ភាសាខ្មែរ សេវាកម្ម',
  'বাংলা ভাষা প্রযুক্তি',
  'සිංහල ශ්‍රී ලංකා',
  'தமிழ் தொழில்நுட்பம்',
  'ಕನ್ನಡ ತಾಂತ್ರಿಕ ಸೇವೆ',
  'മലയാളം സാങ്കേതിക സേവനം',
  'ଓଡ଼ିଆ ପ୍ରଯୁକ୍ତି',
  'ދިވެހި ޚިދުމަތް',
  'हिन्दी प्रौद्योगिकी',
])('[F34] %s is drawn with its own letters, in both weights', async (name) => {
  const { missing } = await printed(name)
  expect(missing).toEqual([])
})

test('[F34] the domain names exactly the characters that the fonts lack', () => {
  const assigned = /[^\p{Cn}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u
  const wrong: string[] = []
  for (let row = 0; row < 0x323b0; row += 128) {
    const characters = Array.from({ length: 128 }, (_, index) => String.fromCodePoint(row + index))
    const text = characters.filter((character) => assigned.test(character)).join(' ')
    const missing = new Set<string>()
    writable(text, 'en', (one) => missing.add(one))
    if ([...missing].join() !== unprintable(text).join()) wrong.push(row.toString(16))
  }
  expect(wrong).toEqual([])
})

test('[F34] a line of Thai or Khmer ends between words', () => {
  const cut = pieces('บริการให้คำปรึกษาด้านเทคโนโลยี ភាសាខ្មែរសេវាកម្ម')
  expect(cut.length).toBeGreaterThan(6)
  expect(cut.join('')).toBe('บริการให้คำปรึกษาด้านเทคโนโลยี ភាសាខ្មែរសេវាកម្ម')
  expect(cut.filter((piece) => /^\s|^\p{M}/u.test(piece))).toEqual([])
})

test('[F7] in a right-to-left name, Latin words and numbers stand in reading order', async () => {
  const { bytes } = await printed('חברת Bright 24')
  const [page] = await boxesOfPages(bytes)
  const leftOf = (text: string) => page?.boxes.find((box) => box.text.includes(text))?.left ?? NaN
  expect(leftOf('חברת')).toBeGreaterThan(leftOf('Bright'))
})

test('[F7] a character that no font has is replaced by a visible sign and reported', async () => {
  const { said, missing } = await printed('Fine 🎉 👩‍👩‍👧 ᠮᠣᠩ')
  expect(missing).toEqual(['🎉', '👩‍👩‍👧', 'ᠮ', 'ᠣ', 'ᠩ'])
  expect(said).toContain('Fine \uFFFD \uFFFD \uFFFD\uFFFD\uFFFD')
})

test('[F7] an invisible character is not a missing one, and a compatibility form is written as its parts', async () => {
  const { said, missing } = await printed(
    'Sam\u200Bple\uFEFF so\u00ADft e\u0301te\u0301 \u2067\u2069𝐁𝐨𝐥𝐝\u0007',
  )
  expect(missing).toEqual([])
  expect(said).toContain('Sample soft été Bold')
})

test('[F7] the Latin fonts have every glyph that the code relies on', () => {
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0xac],
    [0xae, 0x17f],
    [0x2010, 0x2015],
    [0x2018, 0x201e],
    [0x2020, 0x2022],
  ]
  for (const bold of [false, true])
    for (const [from = 0, to = 0] of [
      ...ranges,
      [0x2026, 0x2026],
      [0x202f, 0x202f],
      [0x20ac, 0x20ac],
      [0x2212, 0x2212],
      [0xfffd, 0xfffd],
    ])
      for (let code = from; code <= to; code++)
        expect(typeface('latin', bold).has(code), code.toString(16)).toBe(true)
})

test.each(['ar', 'he', 'ja', 'ko', 'hi', 'th', 'fa'])(
  '[F7] a whole document in %s has no character that can’t be drawn',
  async (language) => {
    const { missing } = await pdfOf(aDocument({ lines: someLines(2), currency: 'ILS', language }), {
      logo: null,
    })
    expect(missing).toEqual([])
  },
)

test.each([
  ['ar', 'فاتورة', 'الوصف', 'المبلغ'],
  ['he', 'חשבונית', 'תיאור', 'סכום'],
])('[F17] a document in %s is mirrored, its digits are not', async (language, title, first, last) => {
  const lines = someLines(2, (index) => ({ unitPriceMillionths: index === 0 ? 9_000_000 : 12_345_000_000 }))
  const [page] = await boxesOfPages((await pdfOf(aDocument({ language, lines }), { logo: null })).bytes)
  const boxOf = (text: string) => page?.boxes.find((box) => box.text === text) ?? { left: NaN, right: NaN }
  const { width = NaN } = page ?? {}
  expect(boxOf(title).left).toBeCloseTo(50, 0)
  expect(boxOf(first).right).toBeCloseTo(width - 50, 0)
  expect(boxOf('+49 30 1234567').right).toBeCloseTo(width - 50, 0)
  expect(boxOf(last).right).toBeCloseTo(boxOf('18,517.50').right, 0)
  expect(boxOf('13.50').right).toBeCloseTo(boxOf('18,517.50').right, 0)
  expect(boxOf('18,517.50').left).toBeCloseTo(50, 0)
})

test('[F17] in a right-to-left document a name that begins in Latin letters still reads from left to right', async () => {
  const { bytes } = await printed('Northwind סחר', 'he')
  const [page] = await boxesOfPages(bytes)
  const leftOf = (text: string) => page?.boxes.find((box) => box.text.includes(text))?.left ?? NaN
  expect(leftOf('Northwind')).toBeGreaterThan(leftOf('סחר'))
})

test('[F7] no line in Japanese begins with a small kana or a mark that belongs to the character before it', () => {
  const cut = pieces('ソフトウェア・チェックアップサービス、二ヶ月っ。')
  expect(cut.length).toBeGreaterThan(10)
  expect(cut.filter((piece) => /^[・、。ー]|^[ァィゥェォッャュョヶっ]/.test(piece))).toEqual([])
})
