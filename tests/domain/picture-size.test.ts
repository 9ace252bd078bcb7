import { limits, pictureSize } from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'

function aPng(width: number, height: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(33))
  view.setUint32(0, 0x89504e47)
  view.setUint32(4, 0x0d0a1a0a)
  view.setUint32(8, 13)
  view.setUint32(12, 0x49484452)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return new Uint8Array(view.buffer)
}

/** A JPEG with a comment before its frame. */
function aJpeg(width: number, height: number, frame = 0xffc2): Uint8Array {
  const view = new DataView(new ArrayBuffer(40))
  view.setUint16(0, 0xffd8)
  view.setUint16(2, 0xfffe)
  view.setUint16(4, 10)
  view.setUint16(14, frame)
  view.setUint16(16, 11)
  view.setUint16(19, height)
  view.setUint16(21, width)
  return new Uint8Array(view.buffer)
}

test('[F24] a header tells the size of a PNG and of a JPEG, also from the middle of a buffer', () => {
  expect(pictureSize(aPng(900, 300))).toEqual({ width: 900, height: 300 })
  expect(pictureSize(aJpeg(900, 300))).toEqual({ width: 900, height: 300 })
  const inside = new Uint8Array([7, 7, 7, ...aPng(900, 300)]).subarray(3)
  expect(pictureSize(inside)).toEqual({ width: 900, height: 300 })
})

test('[F24] a picture of more than two megapixels, or of none, is no logo', () => {
  expect(pictureSize(aPng(2000, limits.logoPixels / 2000))).not.toBeNull()
  for (const make of [aPng, aJpeg]) {
    expect(make(3999, 3999).length).toBeLessThan(100)
    expect(pictureSize(make(3999, 3999))).toBeNull()
    expect(pictureSize(make(2000, 1001))).toBeNull()
    expect(pictureSize(make(0, 16))).toBeNull()
  }
  expect(pictureSize(aPng(0xffffffff, 0xffffffff))).toBeNull()
})

test('[F24] other bytes are no picture, whatever they are', () => {
  expect(pictureSize(new TextEncoder().encode('%PDF-1.7'))).toBeNull()
  expect(pictureSize(aJpeg(900, 300, 0xffc4))).toBeNull()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const jpeg = new Uint8Array([0xff, 0xd8, ...bytes])
      for (const any of [bytes, jpeg]) expect([null, 'object']).toContain(pictureSize(any) && 'object')
    }),
  )
})
