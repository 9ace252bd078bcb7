import { isAustralian, isBelgian, isGs1, isLuhn, isNorwegian } from './check-digits.ts'

/** Where a party receives documents (EN 16931, BT-34 and BT-49): an identifier and its EAS scheme. */
export interface Endpoint {
  scheme: string
  id: string
}

// Peppol's list of electronic address schemes, as its rules have it in 2025 (PEPPOL-EN16931-CL008).
const schemes = new Set(
  '0002 0007 0009 0037 0060 0088 0096 0097 0106 0130 0135 0142 0147 0151 0154 0158 0170 0177 0183 0184 0188 0190 0191 0192 0193 0194 0195 0196 0198 0199 0200 0201 0202 0203 0204 0205 0208 0209 0210 0211 0212 0213 0215 0216 0217 0218 0221 0225 0230 0235 0240 0244 0245 9910 9913 9914 9915 9918 9919 9920 9922 9923 9924 9925 9926 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942 9943 9944 9945 9946 9947 9948 9949 9950 9951 9952 9953 9957 9959'.split(
    ' ',
  ),
)

// What a number must look like in the schemes that Peppol checks (PEPPOL-COMMON-R040 to R050).
const checks = new Map<string, (id: string) => boolean>([
  ['0007', isLuhn],
  ['0088', isGs1],
  ['0151', isAustralian],
  ['0184', (id) => /^(DK)?\d{8}$/.test(id)],
  ['0192', isNorwegian],
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
