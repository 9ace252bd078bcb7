import { taxCategories, parseCompanySettings, parseInvoiceSettings, newTax, parseTax } from '@covoice/domain'
import { describe, expect, it } from 'vitest'
import { checkTax, mayHaveRate, needsExemptionReason } from '../../../web/src/settings/taxes/tax.ts'

describe('a tax', () => {
  it('[O42] has a rate above zero, is zero rated, or says why there is none', () => {
    for (const category of taxCategories) {
      const ways = [mayHaveRate(category), category === 'Z', needsExemptionReason(category)]
      expect(ways.filter(Boolean), category).toHaveLength(1)
    }
  })

  it('[O42] needs a name, and a reason where the category asks for one', () => {
    expect(checkTax(newTax())).toBe('nameMissing')
    expect(checkTax(newTax({ name: 'VAT 20 %', ratePpm: 200_000 }))).toBeNull()
    expect(checkTax(newTax({ name: 'Export', category: 'G', exemptionReason: ' ' }))).toBe('reasonMissing')
    expect(checkTax(newTax({ name: 'Export', category: 'G', exemptionReason: 'Article 146' }))).toBeNull()
  })

  it('[O42] with invalid fields gets its defaults', () => {
    expect(parseTax('t', { category: 'X', ratePpm: 1.5 })).toEqual({ id: 't', ...newTax() })
  })
})

describe('settings as stored', () => {
  it('[O43] missing or invalid settings get their defaults, so that an invoice can always begin', () => {
    expect(parseCompanySettings({ name: 3 })).toMatchObject({ name: '', address: { country: '' } })
    expect(parseInvoiceSettings({ taxRounding: 'sometimes', termsDays: '14' })).toMatchObject({
      logo: null,
      termsDays: 30,
      numberPrefix: 'INV-',
      firstNumber: 1,
      taxRounding: 'perRate',
      cashRoundingMinor: 0,
    })
  })
})
