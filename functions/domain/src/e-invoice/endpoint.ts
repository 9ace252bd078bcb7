import { electronicAddressSchemes } from './code-lists.ts'
import { isAustralian, isBelgian, isGs1, isLuhn, isNorwegian } from './check-digits.ts'

/** Where a party receives documents (EN 16931, BT-34 and BT-49): an identifier and its EAS scheme. */
export interface Endpoint {
  scheme: string
  id: string
}

const schemes = new Set(electronicAddressSchemes)

// What a number must look like in the schemes that Peppol checks (PEPPOL-COMMON-R040 to R050), and in those of the
// Dutch chamber of commerce (0106), the Dutch authorities (0190) and the Danish tax register (0198).
const checks = new Map<string, (id: string) => boolean>([
  ['0007', isLuhn],
  ['0088', isGs1],
  ['0151', isAustralian],
  ['0106', (id) => /^\d{8}$/.test(id)],
  ['0184', (id) => /^(DK)?\d{8}$/.test(id)],
  ['0190', (id) => /^\d{20}$/.test(id)],
  ['0192', isNorwegian],
  ['0198', (id) => /^DK\d{8}$/.test(id)],
  ['0208', isBelgian],
])

/** An address typed in one piece, '9930:DE298765432'; null when it has no scheme. */
export function endpointOf(text: string): Endpoint | null {
  const [, scheme = '', id = ''] = /^\s*(\d{4})\s*:\s*(\S.*?)\s*$/.exec(text) ?? []
  return scheme === '' ? null : { scheme, id }
}

/** A buyer's address: scheme and identifier apart, or both in the identifier; null when either is missing. */
export function buyerEndpointOf(buyer: { peppolScheme: string; peppolEndpoint: string }): Endpoint | null {
  const whole = endpointOf(buyer.peppolEndpoint)
  if (whole) return whole
  const [scheme, id] = [buyer.peppolScheme.trim(), buyer.peppolEndpoint.trim()]
  return scheme === '' || id === '' ? null : { scheme, id }
}

/** Whether Peppol knows the scheme, and the identifier is one of that scheme. */
export function isEndpoint({ scheme, id }: Endpoint): boolean {
  return schemes.has(scheme) && (checks.get(scheme)?.(id) ?? true)
}
