import { expect, test } from 'vitest'
import { filesFor } from '../../scripts/check/budgets.ts'

test('[H12] a page weighs its own chunk and all its static imports, each once', () => {
  const manifest = {
    'index.html': { file: 'index.js', imports: ['_vue.js'] },
    'src/SignInPage.vue': { file: 'sign-in.js', imports: ['index.html', '_vue.js', '_field.js'] },
    '_vue.js': { file: 'vue.js' },
    '_field.js': { file: 'field.js' },
    '_charts.js': { file: 'charts.js' },
  }
  expect(filesFor(manifest, ['index.html', 'src/SignInPage.vue']).sort()).toEqual([
    'field.js',
    'index.js',
    'sign-in.js',
    'vue.js',
  ])
})
