import { isModulo97 } from './check-digits.ts'

/** A bank account found in a free text. */
export interface BankAccount {
  iban: string
  bic: string | null
}

// ISO 13616: the length of each country's IBAN, so that it ends correctly whatever text follows.
const lengths = new Map(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

const singlePaymentsArea = new Set(
  'AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA'.split(
    ' ',
  ),
)

/** The first valid IBAN in `text`, however it is spaced, with the BIC beside it; null when there is none. */
export function bankAccountIn(text: string): BankAccount | null {
  for (const { index } of text.matchAll(/(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}/g)) {
    const rest = text
      .slice(index)
      .replace(/[ \t\u00a0.-]/g, '')
      .toUpperCase()
    const iban = rest.slice(0, lengths.get(rest.slice(0, 2)) ?? 0)
    if (/^[A-Z0-9]{15,}$/.test(iban) && iban.length === lengths.get(iban.slice(0, 2)) && isModulo97(iban))
      return { iban, bic: bicIn(text, iban.slice(0, 2)) }
  }
  return null
}

/** Whether the account can be paid in euros by a SEPA credit transfer. */
export function isInPaymentsArea({ iban }: BankAccount): boolean {
  return singlePaymentsArea.has(iban.slice(0, 2))
}

// A word of eight capitals looks like a BIC too: it must be labelled as one, or have the country of the IBAN.
function bicIn(text: string, country: string): string | null {
  const called =
    /\b(?:BIC|SWIFT)\b[^A-Za-z0-9]*(?:code\b[^A-Za-z0-9]*)?([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b/i.exec(
      text,
    )
  const ofCountry = new RegExp(`\\b[A-Z]{4}${country}[A-Z0-9]{2}(?:[A-Z0-9]{3})?\\b`).exec(text)
  return (called?.[1] ?? ofCountry?.[0])?.toUpperCase() ?? null
}
