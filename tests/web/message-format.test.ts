import { describe, expect, test } from 'vitest'
import { createWords } from '../../web/src/languages/i18n.ts'

async function said(message: string, values: Record<string, unknown> = {}, n?: number): Promise<string> {
  const words = await createWords('en')
  words.global.mergeLocaleMessage('en', { tried: message })
  const t = words.global.t as (key: string, values: Record<string, unknown>, n?: number) => string
  return n === undefined ? t('tried', values) : t('tried', { ...values, n }, n)
}

describe('a message', () => {
  test('[X11] without placeholders is unchanged', async () => {
    expect(await said('A|B, 3 * 4')).toBe('A|B, 3 * 4')
    expect(await said('Nothing to fill.')).toBe('Nothing to fill.')
  })

  test('[X11] is filled with its values, and with its quoted characters', async () => {
    expect(await said("{name} at ann{'@'}example.com", { name: 'Ann' })).toBe('Ann at ann@example.com')
    expect(await said('{name}!', { name: '{other}' })).toBe('{other}!')
  })

  test.each([
    [0, '0 lines'],
    [1, '1 line'],
    [2, '2 lines'],
  ])('[X11] has the plural for %d', async (n, text) => {
    expect(await said('{n} line | {n} lines', {}, n)).toBe(text)
  })

  test('[X11] may have its own words for zero', async () => {
    expect(await said('none | one | {n} of them', {}, 0)).toBe('none')
    expect(await said('none | one | {n} of them', {}, 7)).toBe('7 of them')
  })
})
