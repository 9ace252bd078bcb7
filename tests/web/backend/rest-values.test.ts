import { expect, test } from 'vitest'
import { commitBody } from '../../../web/src/backend/server/rest.ts'
import { plainFields, restFields, restValue } from '../../../web/src/backend/server/rest-values.ts'

test('[E31] whole numbers are written as integers, as the SDK writes them', () => {
  expect(restValue(42)).toEqual({ integerValue: '42' })
  expect(restValue(-0)).toEqual({ doubleValue: -0 })
  expect(restValue(0.5)).toEqual({ doubleValue: 0.5 })
  expect(restValue(2 ** 53)).toEqual({ doubleValue: 2 ** 53 })
})

test('[E31] nested values keep their kinds', () => {
  expect(restFields({ a: [null, true, 'x'], b: { at: new Date(0) }, c: undefined })).toEqual({
    a: { arrayValue: { values: [{ nullValue: null }, { booleanValue: true }, { stringValue: 'x' }] } },
    b: { mapValue: { fields: { at: { timestampValue: '1970-01-01T00:00:00.000Z' } } } },
  })
})

test('[E31] bytes of any length survive as base64', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256)
  const { bytesValue } = restValue(bytes) as { bytesValue: string }
  expect(Uint8Array.from(atob(bytesValue), (letter) => letter.charCodeAt(0))).toEqual(bytes)
})

test('[E31] a written value reads back unchanged', () => {
  const data = {
    a: [null, true, 'x', []],
    b: { at: new Date(0), none: {} },
    n: 42,
    d: 0.5,
    bytes: Uint8Array.of(0, 255),
  }
  expect(plainFields(restFields(data))).toEqual(data)
  // an empty map or list has nothing in it, not even its member
  expect(plainFields({ m: { mapValue: {} }, l: { arrayValue: {} } })).toEqual({ m: {}, l: [] })
})

test("[E31] a value that can't be stored is refused before it is sent", () => {
  expect(() => restValue(() => 1)).toThrow(TypeError)
})

test("[E31] a commit says which document must be new and which fields take the server's time", () => {
  const root = 'projects/p/databases/(default)/documents'
  const [write] = commitBody(root, [
    { path: 'orgs/o/commands/c', data: { by: 'ann' }, stamped: ['createdAt'], mustBeNew: true },
  ]).writes
  expect(write).toEqual({
    update: { name: `${root}/orgs/o/commands/c`, fields: { by: { stringValue: 'ann' } } },
    updateTransforms: [{ fieldPath: 'createdAt', setToServerValue: 'REQUEST_TIME' }],
    currentDocument: { exists: false },
  })
})
