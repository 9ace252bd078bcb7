import { isEmail } from './email-shape.ts'

/** The addresses in a typed list, separated by commas, semicolons or spaces, each once; and the invalid ones. */
export function addressesIn(text: string): { addresses: string[]; wrong: string[] } {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const once = [...new Map(parts.map((part) => [part.toLowerCase(), part])).values()]
  return { addresses: once.filter(isEmail), wrong: once.filter((part) => !isEmail(part)) }
}
