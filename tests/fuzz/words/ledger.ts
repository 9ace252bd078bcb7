import { type Word, wordsIn, wordText } from './word.ts'

/** All words of a run, with what must have become of each. */
export class Ledger {
  readonly #words = new Map<string, Word>()
  readonly #counts = new Map<number, number>()

  /** The next word of a person, to be typed; open until it is. */
  begin(author: number): Word {
    const count = (this.#counts.get(author) ?? 0) + 1
    this.#counts.set(author, count)
    const word: Word = { text: wordText(author, count), author, state: 'open', changedAtMs: Date.now() }
    this.#words.set(word.text, word)
    return word
  }

  set(text: string, state: Word['state']): void {
    const word = this.#words.get(text)
    if (word) Object.assign(word, { state, changedAtMs: Date.now() })
  }

  authorOf(text: string): number | null {
    return this.#words.get(text)?.author ?? null
  }

  of(author: number): Word[] {
    return [...this.#words.values()].filter((word) => word.author === author)
  }

  /** A person's tab was killed: what they changed since a moment may be kept or lost. */
  killed(author: number, sinceMs: number): void {
    for (const word of this.of(author)) if (word.changedAtMs > sinceMs) word.state = 'open'
  }

  get size(): number {
    return this.#words.size
  }

  /** What is wrong with the texts of the document; what was open is settled by them. */
  judge(texts: ReadonlyMap<string, string>): string[] {
    const found = new Map<string, number>()
    for (const text of texts.values())
      for (const word of wordsIn(text)) found.set(word, (found.get(word) ?? 0) + 1)
    const problems: string[] = []
    for (const word of this.#words.values()) {
      const times = found.get(word.text) ?? 0
      if (times > 1) problems.push(`doubled: ${word.text} is ${times} times in the document`)
      if (times === 0 && word.state === 'in') problems.push(`lost: ${word.text}`)
      if (times > 0 && word.state === 'out') problems.push(`come back: ${word.text}`)
      word.state = times > 0 ? 'in' : 'out'
    }
    for (const word of found.keys()) if (!this.#words.has(word)) problems.push(`never typed: ${word}`)
    return problems
  }
}
