export interface WholeTextsOptions {
  texts: ReadonlyMap<string, string>
  /** The stored text of a key; undefined where there is no such text. */
  stored: (key: string) => string | undefined
  /** The mark of a key's stored text: the digest of what somebody who merges stored last, '' for none; null while it is not known. */
  mark: (key: string) => string | null
  digest: (text: string) => string
  /** Whether a text of this key may have begun with this one. */
  beganWith: (key: string, text: string) => boolean
  /** The most characters of a stored text. */
  largestText: number
}

/** Texts that are not stored as they are. */
export interface UnwrittenTexts {
  /** Those that can be stored now, as they are stored: cut at the limit. */
  whole: ReadonlyMap<string, string>
  /** Those over a text that the server has yet to merge. */
  blocked: readonly string[]
}

/** Those of the texts that are not stored as they are. What an app wrote that merges none is not written over. */
export function unwrittenTexts(keys: Iterable<string>, options: WholeTextsOptions): UnwrittenTexts {
  const { texts, stored, largestText } = options
  const whole = new Map<string, string>()
  const blocked: string[] = []
  for (const key of keys) {
    const [text, known] = [texts.get(key), stored(key)]
    if (text === undefined || known === undefined) continue
    const kept = cutAt(text, largestText)
    if (kept === known) continue
    if (isForeign(key, known, options)) blocked.push(key)
    else whole.set(key, kept)
  }
  return { whole, blocked }
}

/** Whether an app that merges no texts wrote a stored text, as the server decides it. */
function isForeign(key: string, text: string, { mark, digest, beganWith }: WholeTextsOptions): boolean {
  const known = mark(key)
  return known === '' ? !beganWith(key, text) : known !== digest(text)
}

/** The beginning of a text, without half of a sign that takes two units. */
function cutAt(text: string, most: number): string {
  const cut = text.slice(0, most)
  return cut.length < text.length && !cut.isWellFormed() ? cut.slice(0, -1) : cut
}
