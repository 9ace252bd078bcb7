import * as Y from 'yjs'

/** The update that makes a document so. */
export function updateOf(make: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  make(doc)
  return Y.encodeStateAsUpdate(doc)
}

/** "Thanks" as the notes, by a device with a known name. */
export const thanks = updateOf((doc) => {
  doc.clientID = 77
  doc.getText('notes').insert(0, 'Thanks')
})

/** Updates of people who write past the app, by what they are. */
export const hostileUpdates: Readonly<Record<string, Uint8Array>> = {
  'no update': new Uint8Array([255, 1, 7, 200]),
  'half an update': thanks.subarray(0, 9),
  'a text of another name': updateOf((doc) => doc.getText('poNumber').insert(0, 'x')),
  'a text of an odd line': updateOf((doc) => doc.getText('line:a/b:description').insert(0, 'x')),
  'a map': updateOf((doc) => doc.getMap('notes').set('a', 1)),
  'a list': updateOf((doc) => doc.getArray('notes').push([1])),
  'a text within': updateOf((doc) => doc.getArray('notes').push([new Y.Text('x')])),
  'bold type': updateOf((doc) => doc.getText('notes').insert(0, 'x', { bold: true })),
  'a picture': updateOf((doc) => doc.getText('notes').insertEmbed(0, { image: 'x' })),
  'the names of a hundred devices': Y.mergeUpdates(
    Array.from({ length: 100 }, () => updateOf((doc) => doc.getText('notes').insert(0, 'x'))),
  ),
  'texts of many made-up lines': updateOf((doc) => {
    for (let line = 0; line < 2_500; line += 1) doc.getText(`line:${line}:description`).insert(0, 'x')
  }),
  'more characters than an update holds': updateOf((doc) => {
    doc.getText('notes').insert(0, 'x'.repeat(80_000))
    doc.getText('notes').delete(0, 80_000)
  }),
}

/** Updates that look like typing in `thanks`, but stand on characters that contradict each other: Yjs throws half-way. */
export const throwingUpdates: Readonly<Record<string, Uint8Array>> = {
  'a character within itself': fromHex(
    '0103eae7c3e00300444d000161c1eae7c3e003104d0001c4eae7c3e003014d1a017101eae7c3e003010101',
  ),
  'a character before one that comes later': fromHex(
    '0102acd3849b0300c44d014d02026162c44d01acd3849b03780171014d010104',
  ),
}

function fromHex(digits: string): Uint8Array {
  return new Uint8Array(Buffer.from(digits, 'hex'))
}
