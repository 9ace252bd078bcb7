import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** Generous: reached only when something is wrong, or the machine is busy with other things. */
const PATIENCE = { testTimeout: 30_000, hookTimeout: 60_000 }

const suite = (name: string, include: string[]) => ({
  plugins: [vue()],
  test: { name, include, environment: name === 'web' ? 'jsdom' : 'node', ...PATIENCE },
})

export default defineConfig({
  test: {
    // Two cores: the emulators need one of them.
    maxWorkers: 2,
    silent: 'passed-only',
    projects: [
      suite('domain', ['tests/domain/**/*.test.ts']),
      suite('functions', ['tests/functions/**/*.test.ts']),
      suite('rules', ['tests/rules/**/*.test.ts']),
      suite('web', ['tests/web/**/*.test.ts']),
      suite('scripts', ['tests/scripts/**/*.test.ts', 'tests/spec.test.ts']),
    ],
  },
})
