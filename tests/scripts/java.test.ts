import { expect, test } from 'vitest'
import { findJava } from '../../scripts/emulators/java.ts'

const versions = (known: Record<string, number>) => (home: string) => Promise.resolve(known[home] ?? 0)

test('[H3] the first Java that is new enough is taken', async () => {
  const found = await findJava(
    ['/old', '/broken', '/new', '/newer'],
    versions({ '/old': 17, '/new': 21, '/newer': 25 }),
  )
  expect(found).toBe('/new')
})

test('[H3] a Java that is too old is named, with the remedy', async () => {
  await expect(findJava(['/old'], versions({ '/old': 17 }))).rejects.toThrow(
    /^The Firebase emulators need Java 21 or newer and only Java 17 was found: install one .* or set JAVA_HOME to it\.$/,
  )
})

test('[H3] a missing Java is reported in one sentence', async () => {
  await expect(findJava([], versions({}))).rejects.toThrow('Java 21 or newer and none was found: install one')
})
