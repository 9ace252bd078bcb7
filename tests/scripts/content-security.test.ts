import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')

interface Configuration {
  hosting: { headers: { source: string; headers: { key: string; value: string }[] }[] }
}

const [policy] = (JSON.parse(read('firebase.json')) as Configuration).hosting.headers.flatMap(({ headers }) =>
  headers.flatMap(({ key, value }) => (key === 'Content-Security-Policy' ? value : [])),
)

test('[A53] the policy knows each script in the page by its hash, and names no emulator', () => {
  const scripts = [...read('web/index.html').matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, text = '']) => text,
  )
  const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  expect([...policy!.matchAll(/'sha256-[^']+'/g)].map(([hash]) => hash)).toEqual(hashes)
  expect(policy).not.toMatch(/localhost|127\.0\.0\.1|http:/)
})
