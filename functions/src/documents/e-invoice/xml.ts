/** An element of an XML document, or null without content: no empty element is ever written. */
export type Xml = XmlElement | null

interface XmlElement {
  name: string
  attributes: Record<string, string>
  content: string | readonly XmlElement[]
}

/** An element with a text; null when the text is empty; blanks around it are removed. */
export function textElement(name: string, text: string, attributes: Record<string, string> = {}): Xml {
  const content = legal(text).trim()
  return content === '' ? null : { name, attributes, content }
}

/** An element with child elements, in order; null when there are none. */
export function element(
  name: string,
  children: readonly Xml[],
  attributes: Record<string, string> = {},
): Xml {
  const content = children.filter((child) => child !== null)
  return content.length === 0 ? null : { name, attributes, content }
}

/** A whole document in UTF-8, the same for the same elements; throws RangeError for an empty root. */
export function xmlDocument(root: Xml): string {
  if (root === null) throw new RangeError('A document has a root')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`
}

function written({ name, attributes, content }: XmlElement, indent: string): string {
  const open = Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${escaped(legal(value))}"`)
    .join('')
  const inside =
    typeof content === 'string'
      ? escaped(content)
      : `\n${content.map((child) => written(child, `${indent}  `)).join('')}${indent}`
  return `${indent}<${name}${open}>${inside}</${name}>\n`
}

// XML 1.0 §2.2 can't hold these characters, not even escaped; §2.11 turns every kind of line end into one.
function legal(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
