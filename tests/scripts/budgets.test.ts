import { expect, test } from 'vitest'
import { filesFor } from '../../scripts/check/budgets.ts'
import { chunkCircles } from '../../scripts/check/chunk-circles.ts'

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

test('[H12] scripts that load each other are found, those that share a script are not', () => {
  const shared = {
    'index.html': { file: 'index.js', imports: ['_small.js', '_sheet.js'] },
    '_sheet.js': { file: 'sheet.js', imports: ['_small.js'] },
    '_small.js': { file: 'small.js' },
  }
  expect(chunkCircles(shared)).toEqual([])
  const circle = { ...shared, '_small.js': { file: 'small.js', imports: ['_sheet.js'] } }
  expect(chunkCircles(circle)).toEqual(['_small.js → _sheet.js → _small.js'])
})
