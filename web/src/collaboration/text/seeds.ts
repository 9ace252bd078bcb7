import { ContentString, Doc, encodeStateAsUpdate, type Item, type Text } from 'yjs'

/** The update with which a text begins: everybody who begins with the same text makes the same one. */
export function seedUpdate(key: string, text: string, client: number): Uint8Array {
  const seed = new Doc()
  seed.clientID = client
  seed.getText(key).insert(0, text)
  return encodeStateAsUpdate(seed)
}

/** Whether a text began with another one, or may have: of what was deleted nobody knows what it was. */
export function hasSeed(text: Text, clientOf: (text: string) => number): boolean {
  const pieces = Map.groupBy(itemsOf(text), ({ id }) => id.client)
  return [...pieces].some(([client, items]) => {
    const inOrder = items.toSorted((one, other) => one.id.clock - other.id.clock)
    const [first] = inOrder
    if (first?.id.clock !== 0 || first.origin !== null || first.rightOrigin !== null) return false
    const seed = inOrder.map(charactersOf)
    return seed.includes(null) || clientOf(seed.join('')) === client
  })
}

/** What a text began with; null where nobody began it with stored characters. Its document must keep what is deleted. */
export function seedIn(text: Text, clientOf: (text: string) => number): string | null {
  for (const [client, items] of Map.groupBy(itemsOf(text), ({ id }) => id.client)) {
    const seed = items.toSorted((one, other) => one.id.clock - other.id.clock).map(charactersOf)
    if (!seed.includes(null) && clientOf(seed.join('')) === client) return seed.join('')
  }
  return null
}

/** Every piece of a text in its order, also of what is deleted. */
export function itemsOf(text: Text): Item[] {
  const items: Item[] = []
  for (let item = text._start; item; item = item.right) items.push(item)
  return items
}

const charactersOf = ({ content }: Item): string | null =>
  content instanceof ContentString ? content.str : null
