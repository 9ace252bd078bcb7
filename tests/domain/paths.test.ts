import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('[H20] no path of a stored document is written outside the domain', () => {
  const files = globSync('{web,functions}/src/**/*.{ts,vue}', { cwd: root })
  const typed = files.filter((file) => /[`'"](orgs|users)\/\$\{/.test(readFileSync(join(root, file), 'utf8')))
  expect(files.length).toBeGreaterThan(100)
  expect(typed).toEqual([])
})
