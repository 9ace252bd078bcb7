import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** For what never ends: a machine that is busy with other things comes to no limit. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 600_000 }

const suite = (name: string, include: string[]) => ({ test: { name, include, ...PATIENCE } })

/** Files that leave no state in what they import share one process: nothing is loaded once more for each of them. */
const shared = (name: string, include: string[]) => ({
  test: { ...suite(name, include).test, isolate: false },
})

const web = {
  plugins: [vue()],
  // One jsdom for each worker, and each file in a context of its own: four times as fast as a jsdom for each file.
  test: {
    ...suite('web', ['tests/web/**/*.test.ts']).test,
    environment: 'jsdom',
    pool: 'vmThreads' as const,
  },
}

/** Suites that wait for emulators begin: the quick ones of this process alone fill up what is left at the end. */
const ORDER = ['rules', 'functions', 'scripts', 'domain', 'web']

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification) => ORDER.indexOf(project.name)
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
    // Two cores, and tests that mostly wait for emulators.
    maxWorkers: 3,
    silent: 'passed-only',
    projects: [
      shared('domain', ['tests/domain/**/*.test.ts']),
      suite('functions', ['tests/functions/**/*.test.ts']),
      shared('rules', ['tests/rules/**/*.test.ts']),
      web,
      shared('scripts', ['tests/scripts/**/*.test.ts', 'tests/spec.test.ts']),
    ],
  },
})
