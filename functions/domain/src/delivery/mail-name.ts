import { limits } from '../fields/limits.ts'

/** Why a name can't be taken: emails show it, and what looks like a link there misleads their reader. */
export type NameMistake = 'nameTooLong' | 'nameInLines' | 'nameWithLink'

const lines = /[\p{Cc}\u2028\u2029]/u
const link = /:\/\/|www\.|[^ ]@[^ ]+[.\u3002][^ ]/i

/**
 * The mistake in the name of a person or a company, null when there is none. A domain alone, such as
 * Booking.com, is a name; emails show it without its dot.
 */
export function nameMistake(name: string): NameMistake | null {
  if (lines.test(name)) return 'nameInLines'
  if (link.test(inPlainSigns(name))) return 'nameWithLink'
  return name.length > limits.name ? 'nameTooLong' : null
}

/** A text whose wide and small forms of the signs and letters of addresses are the plain ones. */
function inPlainSigns(text: string): string {
  return Array.from(text, (character) => {
    const plain = character.normalize('NFKC')
    return /[@.:/w\u3002]/i.test(plain) ? plain : character
  }).join('')
}

/** Everything that breaks a line, changes its direction or can't be seen. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu
const dot = /(?<=[\p{L}\p{N}])[.\u3002\uff0e\uff61](?=\p{L}{2})/gu

/** A text on one line that no mail program turns into a link: addresses and domains are taken apart. */
export function withoutLinks(text: string): string {
  const apart = inPlainSigns(text)
    .replace(unprintable, ' ')
    .replace(/:\/\//g, ' ')
    .replace(/(www)\./gi, '$1 ')
    .replace(dot, ' ')
  return apart
    .replace(/(?<=[^ ])@(?=[^ ])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A stored name as a mail may show it: without links, and at most 80 characters. */
export function mailName(name: string): string {
  return Array.from(withoutLinks(name)).slice(0, limits.name).join('').trim()
}
