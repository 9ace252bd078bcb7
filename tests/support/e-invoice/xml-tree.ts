/** An element, an attribute (`@name`) or the document (''), as XPath sees them: names as they are written. */
export interface XmlNode {
  name: string
  text: string
  parent: XmlNode | null
  children: XmlNode[]
  attributes: XmlNode[]
}

/** A text as a tree; throws for malformed XML. */
export function xmlTree(xml: string): XmlNode {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const error = document.querySelector('parsererror')
  if (error) throw new SyntaxError(error.textContent)
  const tree = nodeOf('', document.documentElement.textContent, null)
  tree.children = [nodeOfElement(document.documentElement, tree)]
  return tree
}

const within = new WeakMap<XmlNode, readonly XmlNode[]>()

/** The node and everything inside it, in the order of the document; hundreds of rules ask for the same. */
export function withinNode(node: XmlNode): readonly XmlNode[] {
  const known = within.get(node) ?? [node, ...node.children.flatMap(withinNode)]
  within.set(node, known)
  return known
}

function nodeOfElement(element: Element, parent: XmlNode): XmlNode {
  const node = nodeOf(element.nodeName, element.textContent, parent)
  node.attributes = [...element.attributes].map(({ name, value }) => nodeOf(`@${name}`, value, node))
  node.children = [...element.children].map((child) => nodeOfElement(child, node))
  return node
}

const nodeOf = (name: string, text: string, parent: XmlNode | null): XmlNode => ({
  name,
  text,
  parent,
  children: [],
  attributes: [],
})
