import type { MessageContext } from 'vue-i18n'

/** A part of a message: literal text, or the name of a value. */
type Piece = string | { name: string }

/** `{name}` is a value, `{'@'}` the character itself. */
const place = /\{(?:(\w+)|'([^']*)')\}/g

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of text.matchAll(place)) {
    const [whole, name, literal] = found
    pieces.push(text.slice(from, found.index), name === undefined ? (literal ?? '') : { name })
    from = found.index + whole.length
  }
  return [...pieces, text.slice(from)]
}

/**
 * Parses the messages of our language files: values in braces, plural forms between bars. vue-i18n's own
 * compiler can do more than we need, and is as large as a page.
 */
export function readMessage(text: string): (context: MessageContext) => string {
  const forms = text.split(' | ').map(piecesOf)
  return (context: MessageContext): string => {
    const value = (name: string): string => {
      const given = context.named(name)
      return typeof given === 'string' || typeof given === 'number' ? String(given) : ''
    }
    const say = (piece: Piece): string => (typeof piece === 'string' ? piece : value(piece.name))
    const said = forms.map((pieces) => pieces.map(say).join(''))
    return said.length === 1 ? (said[0] ?? '') : context.plural(said)
  }
}
