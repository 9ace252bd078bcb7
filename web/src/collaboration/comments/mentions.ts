import { limits } from '@covoice/domain'
import type { Mentionable } from './commented-document.ts'

/** The name that is being typed behind an `@` before the caret; null where none is. */
export function searchedName(text: string, caret: number): string | null {
  return /(?:^|[\s(])@([^\s@][^@\n]{0,40}|)$/u.exec(text.slice(0, caret))?.[1] ?? null
}

/** The text with the typed name completed, and where the caret then is. */
export function withMention(text: string, caret: number, name: string): { text: string; caret: number } {
  const begin = text.slice(0, caret).lastIndexOf('@')
  const written = `${text.slice(0, begin)}@${name} `
  return { text: written + text.slice(caret).trimStart(), caret: written.length }
}

/** The people whose names stand behind an `@` in the text. */
export function mentionedIn(text: string, people: readonly Mentionable[]): string[] {
  const found = piecesOf(text, people).flatMap(({ uid }) => uid ?? [])
  return [...new Set(found)].slice(0, limits.mentions)
}

/** A text in pieces: plain ones, and mentions of people. */
export function piecesOf(
  text: string,
  people: readonly { uid: string; name: string }[],
): { text: string; uid: string | null }[] {
  const byLength = people.filter(({ name }) => name !== '').toSorted((a, b) => b.name.length - a.name.length)
  const pieces: { text: string; uid: string | null }[] = []
  let plain = ''
  for (let at = 0; at < text.length;) {
    const person = text[at] === '@' ? byLength.find(({ name }) => text.startsWith(name, at + 1)) : undefined
    if (person) {
      if (plain !== '') pieces.push({ text: plain, uid: null })
      pieces.push({ text: `@${person.name}`, uid: person.uid })
      plain = ''
      at += person.name.length + 1
    } else {
      plain += text.charAt(at)
      at += 1
    }
  }
  return plain === '' ? pieces : [...pieces, { text: plain, uid: null }]
}
