import { expect, test } from 'vitest'
import { pdfOf } from '../../../functions/src/documents/pdf/pdf-of.ts'
import { startingTaxes } from '../../../functions/src/organisations/starting-taxes.ts'
import { wordsOfPages } from '../../support/pdf.ts'
import { aDocument, someLines } from './a-document.ts'

test.each([
  ['en', 'Reverse charge'],
  ['de', 'Steuerschuldnerschaft des Leistungsempfängers'],
])(
  '[F18] in %s the tax that organisations start with for reverse charge is called %s',
  async (language, name) => {
    const reverseCharge = startingTaxes('DE').find(({ category }) => category === 'AE')
    if (!reverseCharge) throw new Error('No tax for reverse charge')
    const { id, ...tax } = reverseCharge
    const said = async (known: Partial<typeof tax>) => {
      const taxes = [{ ...tax, tax: id, ...known }]
      const { bytes } = await pdfOf(aDocument({ language, lines: someLines(1, () => ({ taxes })) }), {
        logo: null,
      })
      return (await wordsOfPages(bytes)).join(' ')
    }
    expect((await said({})).split(name)).toHaveLength(3)
    expect(await said({ exemptionReason: 'Reverse charge, article 196' })).toContain(
      'Reverse charge, article 196',
    )
  },
)
