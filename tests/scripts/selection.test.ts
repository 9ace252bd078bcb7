import { expect, test } from 'vitest'
import { type Reach, reachOf } from '../../scripts/test/reach.ts'
import { sayingOf, selectionOf } from '../../scripts/test/selection.ts'
import { type Suite, suitesNamed } from '../../scripts/test/suites.ts'

const suites = suitesNamed([])
const nothing = Object.fromEntries(suites.map((suite) => [suite, 'none'])) as Record<Suite, Reach>
const related = Object.fromEntries(suites.map((suite) => [suite, 'related'])) as Record<Suite, Reach>

test.each<[changed: string, reach: Record<Suite, Reach>]>([
  ['web/src/ui/list/ListRow.vue', { ...related, domain: 'all', web: 'all', rules: 'all', e2e: 'all' }],
  ['web/src/style.css', { ...nothing, web: 'all', e2e: 'all' }],
  [
    'functions/domain/src/tax/tax.ts',
    { ...related, domain: 'all', scripts: 'all', rules: 'all', functions: 'all', e2e: 'all' },
  ],
  ['firestore.rules', { ...nothing, rules: 'all', functions: 'all', e2e: 'all' }],
  ['tests/rules/cases/lines.ts', { ...related, rules: 'all', e2e: 'none' }],
  ['tests/e2e/email.e2e.ts', { ...related, scripts: 'all', e2e: 'all' }],
  [
    'web/src/languages/en/editor.json',
    { ...related, web: 'all', scripts: 'all', functions: 'all', e2e: 'all' },
  ],
  [
    'tests/eras/2026-11-26.json',
    { ...related, web: 'all', scripts: 'all', rules: 'all', functions: 'all', e2e: 'none' },
  ],
  ['tests/functions/email/mail-worker.ts', { ...related, functions: 'all', e2e: 'none' }],
  ['tests/functions/numbers.test.ts', { ...related, scripts: 'all', e2e: 'none' }],
  ['tests/SPEC.md', { ...nothing, scripts: 'all' }],
  ['scripts/emulators/stage.ts', { ...related, scripts: 'all', functions: 'all', e2e: 'all' }],
  ['web/screenshots/dark.png', { ...nothing, web: 'all', e2e: 'all' }],
])('[H22] a change of %s reaches what imports, reads or meets it', (changed, reach) => {
  expect(Object.fromEntries(suites.map((suite) => [suite, reachOf(suite, [changed])]))).toEqual(reach)
})

test.each(['package-lock.json', 'vitest.config.ts', 'scripts/run/place.ts'])(
  '[H22] a change of %s reaches everything',
  (changed) => {
    expect(selectionOf(suites, { since: 'abc', files: [changed] }).whole).toEqual(suites)
  },
)

test('[H22] the selection says what it runs and what it leaves out', () => {
  const selection = selectionOf(suites, { since: '0123456789', files: ['firestore.rules'] })
  expect(sayingOf(selection, suites)).toEqual([
    'Changed since 01234567:',
    '  runs every test of: rules, functions, e2e',
    '  leaves out, because no change can reach it: domain, web, scripts',
  ])
})

test('[H22] no change reaches no suite', () => {
  expect(selectionOf(suites, { since: 'abc', files: [] })).toEqual({ whole: [], related: [], since: 'abc' })
})
