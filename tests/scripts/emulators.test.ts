import { expect, test } from 'vitest'
import { reasonOf } from '../../scripts/emulators/emulators.ts'

test('[H5] emulators that cannot be downloaded say so in one sentence, with the remedy', () => {
  const printed =
    'i  firestore: downloading cloud-firestore-emulator-v1.21.0.jar\nError: getaddrinfo ENOTFOUND storage'
  expect(reasonOf(printed)).toMatch(
    /^The Firebase emulators could not be downloaded: connect .*, or install .*\.$/,
  )
})

test('[H5] a successful download is not blamed for a later failure', () => {
  const printed =
    'i  firestore: downloading cloud-firestore-emulator-v1.21.0.jar\nError: firestore.rules:3 Unexpected token'
  expect(reasonOf(printed)).toContain('Unexpected token')
})

test('[H5] any other failed start shows the output of the emulators', () => {
  expect(reasonOf('Error: firestore.rules:3 Unexpected token')).toContain(
    'firestore.rules:3 Unexpected token',
  )
})
