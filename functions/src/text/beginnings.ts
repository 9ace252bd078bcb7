import { isTextField, seedClient } from '@covoice/domain'
import * as Y from 'yjs'

/** The beginnings of texts within an update, each as an update of its own: the stored text, before anybody typed into it. */
export function beginningsIn(update: Uint8Array): Uint8Array[] {
  const { structs } = Y.decodeUpdate(update)
  const byClient = Map.groupBy(structs, ({ id }) => id.client)
  return [...byClient].flatMap(([client, own]) => {
    const [first] = own
    const key = first instanceof Y.Item && first.id.clock === 0 ? first.parent : null
    if (typeof key !== 'string' || !isTextField(key)) return []
    const text = own.map(charactersOf).join('')
    return seedClient(key, text) === client ? [beginning(key, text)] : []
  })
}

/** The update with which a text begins. */
function beginning(key: string, text: string): Uint8Array {
  const seed = new Y.Doc()
  seed.clientID = seedClient(key, text)
  seed.getText(key).insert(0, text)
  return Y.encodeStateAsUpdate(seed)
}

const charactersOf = (struct: Y.Item | Y.GC | Y.Skip): string =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : ''
