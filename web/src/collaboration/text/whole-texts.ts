interface WholeTextsOptions {
  texts: ReadonlyMap<string, string>
  /** The stored text of a key; undefined where there is no such text. */
  stored: (key: string) => string | undefined
  /** The most characters of a stored text. */
  largestText: number
}

/** Those of the texts that are not stored as they are, as they are stored: cut at the limit. */
export function wholeTexts(
  keys: Iterable<string>,
  { texts, stored, largestText }: WholeTextsOptions,
): Map<string, string> {
  const whole = new Map<string, string>()
  for (const key of keys) {
    const [text, known] = [texts.get(key), stored(key)]
    if (text === undefined || known === undefined) continue
    const kept = cutAt(text, largestText)
    if (kept !== known) whole.set(key, kept)
  }
  return whole
}

/** The beginning of a text, without half of a sign that takes two units. */
function cutAt(text: string, most: number): string {
  const cut = text.slice(0, most)
  return cut.length < text.length && !cut.isWellFormed() ? cut.slice(0, -1) : cut
}
