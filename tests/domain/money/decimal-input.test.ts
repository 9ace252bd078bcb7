import { formatQuantity, parseDecimalInput, type DecimalProblem } from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const typed = (text: string, locale = 'en', decimals = 2) => parseDecimalInput(text, { locale, decimals })
const value = (text: string, locale?: string, decimals?: number) => {
  const result = typed(text, locale, decimals)
  return result.ok ? result.value : result.problem
}

test.each([
  ['1,234.5', 'en', 123450],
  ['1.234,5', 'en', 123450],
  ['1.234,5', 'de', 123450],
  ['1,234.5', 'de', 123450],
  ['1.234', 'de', 123400],
  ['1,234', 'en', 123400],
  ['1.5', 'de', 150],
  ['12,50', 'en', 1250],
  ['0,500', 'en', 50],
  ['1.234.567', 'en', 123456700],
  ['12,34,567.89', 'en-IN', 123456789],
  ['1 234,5', 'fr', 123450],
  ['1\u202f234,5', 'fr', 123450],
  ['1\u00a0234,5', 'pl', 123450],
  ["1'234.50", 'de-CH', 123450],
  ['1’234.50', 'de-CH', 123450],
  ['٣٫٥', 'ar-EG', 350],
  ['١٬٢٣٤٫٥', 'ar-EG', 123450],
  ['۱۲۳', 'fa', 12300],
  ['१,२३४.५', 'hi', 123450],
  ['１２．５', 'ja', 1250],
  ['.5', 'en', 50],
  ['5.', 'en', 500],
  ['+5', 'en', 500],
  ['-5', 'en', -500],
  ['−5', 'sv', -500],
  ['\u200e-5', 'he', -500],
  ['€ 12.50', 'en', 1250],
  ['12,50 €', 'de', 1250],
  ['-0', 'en', 0],
])('[M5] %s in %s is %i hundredths', (text, locale, hundredths) => {
  expect(value(text, locale)).toBe(hundredths)
})

test('[M5] one dot or comma before three digits has the meaning of the locale', () => {
  expect([value('1.234', 'en', 3), value('1.234', 'de', 3)]).toEqual([1234, 1_234_000])
  expect([value('1,234', 'en', 3), value('1,234', 'de', 3)]).toEqual([1_234_000, 1234])
})

test.each([
  ['3*45', 13500],
  ['3 × 45', 13500],
  ['3x45', 13500],
  ['10/4', 250],
  ['10 ÷ 4', 250],
  ['10:4', 250],
  ['10/3', 333],
  ['-10/3', -333],
  ['0.005*1', 1],
  ['1+2*3', 700],
  ['(1+2)*3', 900],
  ['10-2-3', 500],
  ['100/10/2', 500],
  ['-(2+3)', -500],
  ['--5', 500],
  ['2*-3', -600],
  ['50%', 50],
  ['200*19%', 3800],
  ['(2+3)*10%', 50],
  ['=3*45', 13500],
  ['1,000*2', 200000],
  ['0.1+0.2', 30],
  ['1/3*3', 100],
])('[M6] %s is %i hundredths', (text, hundredths) => {
  expect(value(text)).toBe(hundredths)
})

test.each<[string, DecimalProblem]>([
  ['', 'notANumber'],
  [' ', 'notANumber'],
  ['.', 'notANumber'],
  ['abc', 'notANumber'],
  ['1e5', 'notANumber'],
  ['3 4', 'notANumber'],
  ['1  234', 'notANumber'],
  ['1.2.3', 'notANumber'],
  ['1,23,4', 'notANumber'],
  ['1.23,4', 'notANumber'],
  ['2(3)', 'notANumber'],
  ['((1)', 'notANumber'],
  ['1)', 'notANumber'],
  ['()', 'notANumber'],
  ['3*', 'notANumber'],
  ['%', 'notANumber'],
  ['alert(1)', 'notANumber'],
  ['1'.repeat(201), 'notANumber'],
  ['('.repeat(200), 'notANumber'],
  ['1.005', 'tooManyDecimals'],
  ['1/0', 'divisionByZero'],
  ['1/(2-2)', 'divisionByZero'],
  ['99999999999999999', 'tooLarge'],
  ['-99999999999999999', 'tooSmall'],
])('[M7] %j is refused: %s', (text, problem) => {
  expect(typed(text)).toEqual({ ok: false, problem })
})

test.each([
  ['1:30', 1500],
  ['0:45', 750],
  ['-1:15', -1250],
  ['(1:30)', -1500],
  ['١:٣٠', 1500],
  ['1:30 + 0:45', 2250],
  ['2 * 0:20', 667],
  ['1.5', 1500],
])('[M11] where hours are counted, %s is %i thousandths of an hour', (text, thousandths) => {
  expect(parseDecimalInput(text, { locale: 'en', decimals: 3, hours: true })).toEqual({
    ok: true,
    value: thousandths,
  })
})

test.each<[string, DecimalProblem]>([
  ['1:37', 'tooManyDecimals'],
  ['1:75', 'notANumber'],
  ['1:5', 'notANumber'],
  ['1:30:00', 'notANumber'],
  ['10 : 4', 'notANumber'],
])('[M11] where hours are counted, %s is refused: %s', (text, problem) => {
  expect(parseDecimalInput(text, { locale: 'en', decimals: 3, hours: true })).toEqual({ ok: false, problem })
})

test.each(['1:30', '0:45', '12:30:00', '1:30*2', '１：３０'])(
  '[M11] %s is refused where no hours are counted',
  (text) => {
    expect(typed(text)).toEqual({ ok: false, problem: 'notANumber' })
  },
)

test.each([
  ['(12.50)', -1250],
  [' ( 12.50 ) ', -1250],
  ['($12.50)', -1250],
  ['$(1,234)', -123400],
  ['(2+3)', 500],
  ['(12.50)*2', 2500],
])('[M12] %s is %i hundredths', (text, hundredths) => {
  expect(value(text)).toBe(hundredths)
})

test('[M7] limits use the requested scale, and include their ends', () => {
  const within = (text: string) => value2(text, { min: 0, max: 500 })
  expect(['5', '5.01', '0', '-0.01'].map(within)).toEqual([500, 'tooLarge', 0, 'tooSmall'])
})

function value2(text: string, bounds: { min: number; max: number }) {
  const result = parseDecimalInput(text, { locale: 'en', decimals: 2, ...bounds })
  return result.ok ? result.value : result.problem
}

test('[M7] no typed text throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      expect(typeof typed(text).ok).toBe('boolean')
    }),
  )
  const signs = fc.string({
    unit: fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9 . , ( ) + - * / %'.split(' '), ' '),
    maxLength: 30,
  })
  fc.assert(
    fc.property(signs, (text) => {
      const result = typed(text)
      if (result.ok) expect(Number.isSafeInteger(result.value) && !Object.is(result.value, -0)).toBe(true)
    }),
  )
})

test.each([
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt-BR',
  'pl',
  'sv',
  'da',
  'cs',
  'ru',
  'tr',
  'el',
  'he',
  'ar-EG',
  'fa',
  'hi',
  'bn-BD',
  'mr',
  'ne',
  'my',
  'th',
  'ja',
  'zh',
  'ko',
  'en-IN',
  'de-CH',
  'de-AT',
  'fr-CH',
  'es-MX',
  'en-ZA',
  'lt',
  'sl',
])('[M8] in %s a shown quantity reads back as the same value', (locale) => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (thousandths) => {
      expect(value(formatQuantity(thousandths, locale), locale, 3)).toBe(thousandths)
    }),
  )
})

test.each([
  ['10%', 100_000],
  ['19 %', 190_000],
  ['-2,5%', -25_000],
  ['50%*20', 100_000],
  ['20', 200_000],
])('[M5] in a field that counts per cent %j is %i millionths', (text, value) => {
  expect(parseDecimalInput(text, { locale: 'de', decimals: 4, percent: true })).toEqual({ ok: true, value })
})
