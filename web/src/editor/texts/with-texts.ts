import { addressOf, type FieldKey } from '../live/field-key.ts'
import type { SheetDocument } from '../live/sheet-document.ts'

/** The document with these texts in their fields; unaffected parts keep their identity. */
export function withTexts(document: SheetDocument, texts: ReadonlyMap<FieldKey, string>): SheetDocument {
  if (texts.size === 0) return document
  const ofHeader: Record<string, string> = {}
  const ofLine = new Map<string, Record<string, string>>()
  for (const [key, text] of texts) {
    const { line, field } = addressOf(key)
    if (line === null) ofHeader[field] = text
    else ofLine.set(line, { ...ofLine.get(line), [field]: text })
  }
  return {
    invoice: withOwn(document.invoice, ofHeader),
    lines: document.lines.map((line) => withOwn(line, ofLine.get(line.id) ?? {})),
  }
}

function withOwn<T extends object>(owner: T, texts: Record<string, string>): T {
  const differs = Object.entries(texts).some(([field, text]) => Reflect.get(owner, field) !== text)
  return differs ? { ...owner, ...texts } : owner
}
