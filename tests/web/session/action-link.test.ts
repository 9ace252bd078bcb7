import { expect, test } from 'vitest'
import { actionCode, returnPath } from '../../../web/src/session/account/action-link.ts'

const origin = 'https://app.example.com'

test('[A34] a link leads back to a page of this app', () => {
  expect(returnPath({ continueUrl: `${origin}/join/o/i/t?x=1` }, origin)).toBe('/join/o/i/t?x=1')
})

test.each(['https://evil.example.com/', '//evil.example.com/', 'javascript:alert(1)', 'https://', ''])(
  '[A34] a link never leads to "%s"',
  (continueUrl) => {
    const path = returnPath({ continueUrl }, origin)
    expect(path === null || path.startsWith('/')).toBe(true)
    expect(path ?? '/').not.toContain('evil')
  },
)

test('[A34] a link that is cut short has no code', () => {
  expect(actionCode({})).toBeNull()
  expect(actionCode({ oobCode: '' })).toBeNull()
  expect(actionCode({ oobCode: 'abc' })).toBe('abc')
})
