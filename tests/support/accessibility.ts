import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds wrong with a page as it stands, by the rules of WCAG 2.2 AA unless others are asked for: in its theme,
 * and, for what a theme changes, in the other one.
 */
export async function violationsOf(page: Page, tags: string[] = WCAG): Promise<string[]> {
  const found = await analyse(page, (axe) => axe.withTags(tags))
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await turnTo(page, isDark ? 'light' : 'dark')
  const other = await analyse(page, (axe) => axe.withRules(['color-contrast']))
  await turnTo(page, isDark ? 'dark' : 'light')
  return [...found, ...other.map((violation) => `in the other theme ${violation}`)]
}

async function analyse(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // Without a legacy mode a second page is opened for each analysis, for frames of other origins: there are none.
  const { violations } = await choose(new AxeBuilder({ page }).setLegacyMode()).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

async function turnTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  // Transitions are ended, not waited for: the wait has once lasted until the time limit.
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish()
  })
}
