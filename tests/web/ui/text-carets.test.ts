import { expect, test } from 'vitest'
import TextCarets from '../../../web/src/ui/fields/TextCarets.vue'
import { mountApp } from '../mounting.ts'

test('[Z6] carets are drawn at their places of the same text, which is not read out', async () => {
  const carets = [
    { name: 'Ben', colour: 2, caret: 9 },
    { name: 'Lea', colour: 3, caret: 0 },
    { name: 'Max', colour: 4, caret: 99 },
  ]
  const { wrapper } = await mountApp(TextCarets, { props: { text: 'Travel to Rome', carets } })
  const root = wrapper.get('.text-carets')
  expect(root.attributes('aria-hidden')).toBe('true')
  expect(root.text(), 'the flags of the field name them').toBe('Travel to Rome')
  expect(root.findAll('.text-caret').map((one) => one.attributes('style'))).toEqual(
    [3, 2, 4].map((colour) => `--peer: var(--presence-${colour});`),
  )
})
