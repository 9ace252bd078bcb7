import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipOf } from '../../../web/src/invoices/selection/documents-zip.ts'

const file = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  // jsdom's Blob can't be read
  return { arrayBuffer: () => Promise.resolve(bytes.buffer) } as unknown as Blob
}

test('[F14] a ZIP holds each document, and drafts of one name are numbered', async () => {
  const zip = await zipOf([
    { name: 'INV-1.pdf', file: file('one') },
    { name: 'draft.pdf', file: file('two') },
    { name: 'draft.pdf', file: file('three') },
    { name: 'draft.pdf', file: file('four') },
  ])
  const reader = new FileReader()
  const read = new Promise((resolve) => (reader.onload = resolve))
  reader.readAsArrayBuffer(zip)
  await read
  const held = unzipSync(new Uint8Array(reader.result as ArrayBuffer))
  const texts = Object.entries(held).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])
  expect(Object.fromEntries(texts)).toEqual({
    'INV-1.pdf': 'one',
    'draft.pdf': 'two',
    'draft (2).pdf': 'three',
    'draft (3).pdf': 'four',
  })
})
