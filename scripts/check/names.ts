import { globSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { root } from '../run/folders.ts'

/** Drawers: names that say nothing about the content. */
const DRAWERS = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'core',
  'services',
  'service',
  'types',
  'constants',
  'misc',
]

const TREES = '{web,functions,functions/domain}/src/**'

/** Files and folders whose name says nothing about the content, or is not in the style of its kind. */
export function namesWithoutMeaning(
  paths = globSync([TREES, '{tests,scripts}/**'], { cwd: root }),
): string[] {
  return paths.flatMap((path) => {
    const name = basename(path)
    const stem = name.split('.')[0] ?? name
    if (DRAWERS.includes(stem.toLowerCase()))
      return [`${path} is a drawer: name it after the one thing it holds.`]
    if (extname(name) === '.ts' && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.ts$/.test(name))
      return [`${path} is no kebab-case: a .ts file is named like invoice-total.ts.`]
    if (extname(name) === '.vue' && !/^[A-Z][A-Za-z0-9]*\.vue$/.test(name))
      return [`${path} is no PascalCase: a component is named like InvoicePage.vue.`]
    return []
  })
}
