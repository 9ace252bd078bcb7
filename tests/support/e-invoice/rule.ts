import type { XmlNode } from './xml-tree.ts'
import { asBoolean, asNodes, asText } from './xpath-value.ts'
import { xpath } from './xpath.ts'

/** A business rule over the XML of an invoice, in XPath 1.0 over names as they are written: `holds` of every `context`. */
export interface Rule {
  id: string
  context: string
  /** An expression, or one made of what the context says: XPath 1.0 has no variables. */
  holds: string | ((read: (path: string) => string) => string)
}

/** The ids of the rules that a document breaks, in their order. */
export function brokenRules(document: XmlNode, rules: readonly Rule[]): string[] {
  return rules.filter((rule) => !isKept(document, rule)).map(({ id }) => id)
}

function isKept(document: XmlNode, { context, holds }: Rule): boolean {
  return asNodes(xpath(context, document)).every((node) => {
    const test = typeof holds === 'string' ? holds : holds((path) => asText(xpath(path, node)))
    return asBoolean(xpath(test, node))
  })
}

/** Whether two sums in XPath are the same to the hundredth. */
export const same = (a: string, b: string): string => `round((${a}) * 100) = round((${b}) * 100)`

/** Whether a number in XPath lies less than `slack` from another, whatever their signs. */
export const near = (a: string, b: string, slack: string): string =>
  `(${a}) - (${b}) < ${slack} and (${b}) - (${a}) < ${slack}`
