import { expect, test } from 'vitest'
import { incompleteEntries } from '../../scripts/check/lock.ts'

test('[H10] the lock installs everywhere', () => {
  expect(incompleteEntries()).toEqual([])
})

test("[H10] a platform's binary without an entry is named", () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1', shared: '1' } },
    'node_modules/a/node_modules/a-linux': {},
    'node_modules/shared': {},
  }
  expect(incompleteEntries({ packages })).toEqual([expect.stringContaining('node_modules/a wants a-mac')])
})

test("[H10] a registry's address is named", () => {
  const packages = { 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } }
  expect(incompleteEntries({ packages })).toEqual([expect.stringContaining('https://registry.example/a.tgz')])
})
