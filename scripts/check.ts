import { join } from 'node:path'
import { readArguments } from './run/arguments.ts'
import { buildProblems } from './check/budgets.ts'
import { type Step, report, runSteps } from './check/check-steps.ts'
import { orComplain } from './run/complaint.ts'
import { generated } from './run/folders.ts'
import { incompleteEntries } from './check/lock.ts'
import { namesWithoutMeaning } from './check/names.ts'
import { crowdedFolders } from './check/folders.ts'
import { pathProblems } from './check/named-paths.ts'
import { rulesProblems } from './rules/rules-file.ts'

const types = (project: string, compiler = 'tsc'): Step => ({
  name: `types of ${project}`,
  command: [compiler, '-p', project],
})

/** Everything that a machine can judge; the slow steps first, so that two cores are busy until the end. */
const STEPS: Step[] = [
  { name: 'lint of web', command: ['eslint', '--max-warnings=0', 'web'] },
  { name: 'lint of tests', command: ['eslint', '--max-warnings=0', 'tests'] },
  types('tests', 'vue-tsc'),
  {
    name: 'lint of the rest',
    command: ['eslint', '--max-warnings=0', '--ignore-pattern=web/', '--ignore-pattern=tests/', '.'],
  },
  types('web', 'vue-tsc'),
  { name: 'scripts of the build', judge: buildProblems },
  {
    name: 'format',
    command: [
      'prettier',
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-location',
      join(generated('check'), 'prettier'),
      '.',
    ],
  },
  types('functions'),
  types('functions/domain'),
  types('scripts'),
  { name: 'dead code', command: ['knip', '--no-progress', '--treat-config-hints-as-errors'] },
  {
    name: 'who imports whom',
    command: [
      'depcruise',
      '--config',
      '.dependency-cruiser.js',
      ...['web/src', 'functions/src', 'functions/domain/src', 'scripts', 'tests'],
    ],
  },
  { name: 'names of files', judge: namesWithoutMeaning },
  { name: 'files in a folder', judge: crowdedFolders },
  { name: 'paths in the docs', judge: pathProblems },
  { name: 'rules of the database', judge: () => rulesProblems() },
  { name: 'lock file', judge: incompleteEntries },
]

/**
 * `npm run check [-- word...]`: exactly the checks of CI, or only the steps whose names contain one of the
 * words.
 */
await orComplain(async () => {
  const { names } = readArguments(process.argv.slice(2), {})
  const steps = STEPS.filter(({ name }) => names.length === 0 || names.some((word) => name.includes(word)))
  const outcomes = await runSteps(steps)
  report(outcomes)
  if (steps.length === 0 || outcomes.some(({ problems }) => problems)) process.exitCode = 1
})
