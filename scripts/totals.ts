// `npm run totals -- FILE`: checks the calculator against a file of cases and ends with `N passed, N failed`.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { checkFile, reportOf } from './totals/check-file.ts'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Say which file of cases to check: npm run totals -- tests/domain/totals/totals-cases.json')
  process.exit(1)
}
try {
  const verdicts = checkFile(await readFile(resolve(process.env.INIT_CWD ?? '', file), 'utf8'))
  console.log(reportOf(verdicts))
  process.exitCode = verdicts.some(({ differences }) => differences.length > 0) ? 1 : 0
} catch (error) {
  console.error(`${file} can't be checked: ${error instanceof Error ? error.message : String(error)}.`)
  process.exitCode = 1
}
