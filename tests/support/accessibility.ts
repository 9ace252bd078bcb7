import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axeCore from 'axe-core'

export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong with a page as it stands, by the rules of WCAG 2.2 AA unless others are asked for: in its theme,
 * and, for what a theme changes, in the other one.
 */
export async function violationsOf(page: Page, tags: string[] = WCAG): Promise<string[]> {
  await settled(page)
  await page.evaluate(`window.axe ?? (() => { ${source} })()`)
  const found = await analyse(page, { type: 'tag', values: tags })
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await turnTo(page, isDark ? 'light' : 'dark')
  const other = await analyse(page, { type: 'rule', values: ['color-contrast'] })
  await turnTo(page, isDark ? 'dark' : 'light')
  return [...found, ...other.map((violation) => `in the other theme ${violation}`)]
}

function analyse(page: Page, runOnly: axeCore.RunOptions['runOnly']): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof axeCore }
    // Every rule runs, and what passes is not described: that takes half of the time.
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, runOnly)
}

async function turnTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await settled(page)
}

/**
 * Ends everything that moves; what spins for ever goes on. A page that draws no frame would never end it itself. A
 * colour that ends moving may begin to move in an element that inherits it, so this goes on until nothing moves.
 */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isFinite = ({ effect }: Animation) => Number.isFinite(effect?.getComputedTiming().endTime)
    const moving = () =>
      document.getAnimations().filter((one) => one.playState !== 'finished' && isFinite(one))
    for (let found = moving(); found.length > 0; found = moving()) for (const one of found) one.finish()
  })
}
