import { expect, test } from 'vitest'
import { namesWithoutMeaning } from '../../scripts/check/names.ts'

test.for(['web/src/utils/money.ts', 'web/src/utils', 'functions/src/helpers.ts', 'web/src/ui/types.ts'])(
  '[H11] %s is a drawer',
  (path) => {
    const paths = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
    expect(namesWithoutMeaning(paths)).toEqual([expect.stringContaining('is a drawer')])
  },
)

test('[H11] files are named in the style of their kind', () => {
  expect(
    namesWithoutMeaning([
      'web/src/ui/page/MoneyText.vue',
      'web/src/ui/page/screen.ts',
      'tests/domain/money.test.ts',
    ]),
  ).toEqual([])
  expect(namesWithoutMeaning(['web/src/ui/moneyText.vue', 'web/src/ui/screenSize.ts'])).toHaveLength(2)
})
