/** A word, number, text or sign of the rules. */
export interface Token {
  kind: 'word' | 'number' | 'text' | 'sign' | 'end'
  /** A text without its quotes, its escapes resolved. */
  text: string
  start: number
  end: number
}

const TOKEN =
  /(?<skipped>\s+|\/\/[^\n]*)|(?<word>[A-Za-z_]\w*)|(?<number>\d+)|(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<sign>==|!=|<=|>=|&&|\|\||\$\(|[-+*/%<>!?:;,.(){}[\]=])/gsy

/** The tokens of the rules, comments left out, and one for the end. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const { 0: text, index: start, groups = {} } of source.matchAll(TOKEN)) {
    end = start + text.length
    if (groups.word !== undefined) tokens.push({ kind: 'word', text, start, end })
    else if (groups.number !== undefined) tokens.push({ kind: 'number', text, start, end })
    else if (groups.sign !== undefined) tokens.push({ kind: 'sign', text, start, end })
    else if (groups.text !== undefined)
      tokens.push({ kind: 'text', text: text.slice(1, -1).replace(/\\(.)/gs, '$1'), start, end })
  }
  if (end < source.length) throw new Error(`The rules have an unknown sign at offset ${end}.`)
  return [...tokens, { kind: 'end', text: '', start: end, end }]
}
