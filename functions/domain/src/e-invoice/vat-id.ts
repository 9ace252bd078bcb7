const membersOfTheUnion = new Set(
  'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

/**
 * A tax id as a VAT identifier (EN 16931, BT-31 and BT-48): with the prefix of its party's country, or of a
 * member of the Union where the party is registered too; without blanks and dots. null for any other number,
 * which only identifies its owner to a tax office (BT-32).
 */
export function vatIdOf(taxId: string, country: string): string | null {
  const id = taxId.replace(/[\s./-]/g, '').toUpperCase()
  const prefix = id.slice(0, 2)
  const isOfCountry = membersOfTheUnion.has(prefix) || prefixesOf(country).includes(prefix)
  return isOfCountry && /^[A-Z]{2}[A-Z0-9+*]*\d[A-Z0-9+*]*\d[A-Z0-9+*]*$/.test(id) ? id : null
}

// Greece has a different prefix (BR-CO-09), and Northern Ireland uses XI for goods.
function prefixesOf(country: string): readonly string[] {
  return country === 'GR' ? ['EL'] : country === 'GB' ? ['GB', 'XI'] : [country]
}
