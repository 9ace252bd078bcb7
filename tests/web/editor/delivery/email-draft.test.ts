import { limits } from '@covoice/domain'
import { expect, test } from 'vitest'
import { useEmailDraft } from '../../../../web/src/editor/email/email-draft.ts'

const some = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => `${name}${n}@example.com`).join(', ')

test('[Q19] the window says beside Cc that To, Cc and the sender’s copy are too many together', () => {
  const { draft, mistakes, isRight } = useEmailDraft(() => 'me@example.com')
  const half = limits.recipients / 2
  Object.assign(draft, { to: some(half, 'ann'), cc: some(half, 'bob'), subject: 'Invoice', message: 'Hello' })
  expect(isRight.value).toBe(true)
  draft.copyToMe = true
  expect(mistakes.value).toMatchObject({ to: null, cc: 'tooMany' })
  draft.copyToMe = false
  draft.cc = some(half + 1, 'bob')
  expect(mistakes.value).toMatchObject({ to: null, cc: 'tooMany' })
  Object.assign(draft, { to: some(limits.recipients + 1, 'ann'), cc: '' })
  expect(mistakes.value).toMatchObject({ to: 'tooMany', cc: null })
})
