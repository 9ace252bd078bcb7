import { expect, test } from 'vitest'
import { crowdedFolders } from '../../scripts/check/folders.ts'
import { missingPaths } from '../../scripts/check/named-paths.ts'

const files = (folder: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${folder}/file-${index}.ts`)

test('[H17] a folder of 26 files is named, one of 25 is not', () => {
  const paths = [...files('web/src/ui', 26), ...files('web/src/editor', 25), 'web/src/editor/bar/menu.ts']
  expect(crowdedFolders(paths)).toEqual([expect.stringContaining('web/src/ui holds 26 files')])
})

test('[H18] a path that exists nowhere is named with its document', () => {
  const text =
    'See `web/src/no-such-folder`, `scripts/check/{folders,names}.ts`, [the plan](docs/no-such.md), `npm start`.'
  expect(missingPaths('README.md', text)).toEqual([
    "README.md names web/src/no-such-folder, which doesn't exist.",
    "README.md names docs/no-such.md, which doesn't exist.",
  ])
})
