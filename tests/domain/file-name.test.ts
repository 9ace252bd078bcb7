import { fileNameOf } from '@covoice/domain'
import { expect, test } from 'vitest'

test.each([
  ['INV-0001', 'INV-0001.pdf'],
  ['RE/2026/0001', 'RE-2026-0001.pdf'],
  ['..\\..\\RE:0001', '-..-RE-0001.pdf'],
  ['../../etc/0001', '-..-etc-0001.pdf'],
  ['a\u202Efdp.exe\n0001', 'a-fdp.exe-0001.pdf'],
  ['CON', 'CON-.pdf'],
  ['請求書 №1', '請求書 №1.pdf'],
  ['..', 'document.pdf'],
  ['\uD800', '\uFFFD.pdf'],
])('[F32] the number %j is the file %s', (number, file) => {
  expect(fileNameOf(number, 'pdf')).toBe(file)
})

test('[F32] a long prefix keeps its number, and the name fits into 255 bytes', () => {
  const name = fileNameOf(`${'請'.repeat(500)}0001`, 'pdf')
  expect(name).toMatch(/0001\.pdf$/)
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
})
