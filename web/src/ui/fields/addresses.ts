import { isEmailAddress } from '@covoice/domain'

/** An entry of a list: words and quoted names, then perhaps an address in angle brackets. */
const ENTRY = /((?:"(?:[^"\\]|\\.)*"|[^"<>,;\r\n])*)(?:<([^<>]*)>)?/g

/**
 * The addresses in a typed or pasted list, each once; and the invalid ones. Separators are commas, semicolons,
 * spaces and lines; an address in angle brackets may have a name before it.
 */
export function addressesIn(text: string): { addresses: string[]; wrong: string[] } {
  const parts = [...text.matchAll(ENTRY)].flatMap(([, before = '', bracket]) => partsOf(before, bracket))
  const once = [...new Map(parts.map((part) => [part.toLowerCase(), part])).values()]
  return {
    addresses: once.filter(isEmailAddress),
    wrong: once.filter((part) => !isEmailAddress(part)),
  }
}

function partsOf(before: string, bracket: string | undefined): string[] {
  if (bracket === undefined) return wordsOf(before.replaceAll('"', ' ')).map(bare)
  // The words before a bracket are a name, except an address whose separator was forgotten.
  const forgotten = wordsOf(before.replace(/"[^"]*"/g, ' ')).filter((word) => isEmailAddress(bare(word)))
  return [...forgotten, bracket].map(bare)
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** An address without the quotes of Outlook or the scheme of a copied link. */
function bare(word: string): string {
  const address = word.trim().replace(/^mailto:/i, '')
  return isEmailAddress(address) ? address : address.replace(/^'(.*)'$/, '$1')
}
