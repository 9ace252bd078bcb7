import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findChromium, provideChromium } from '../../scripts/test/chromium.ts'

const nowhere = () => undefined

test('[H6] CHROMIUM_PATH goes before what is on PATH', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'))
  const mine = join(folder, 'mine')
  for (const file of [mine, join(folder, 'chromium')]) writeFileSync(file, '')
  expect(findChromium({ CHROMIUM_PATH: mine, PATH: folder })).toBe(mine)
  expect(findChromium({ PATH: folder })).toBe(join(folder, 'chromium'))
  writeFileSync(join(folder, 'chromium-headless-shell'), '')
  expect(findChromium({ PATH: folder })).toBe(join(folder, 'chromium-headless-shell'))
  rmSync(folder, { recursive: true })
})

test('[H6] a missing Chromium is installed, by the second way when the first fails', () => {
  let installed = false
  const find = () => (installed ? '/usr/bin/chromium' : undefined)
  const ways = [() => false, () => (installed = true)]
  expect(provideChromium(find, ways)).toBe('/usr/bin/chromium')
})

test('[H6] when no way works, one sentence says what to do', () => {
  expect(() => provideChromium(nowhere, [() => false])).toThrow(
    /^The tests in the browser need Chromium .*: install Chromium or Google Chrome, or set CHROMIUM_PATH .*\.$/,
  )
})
