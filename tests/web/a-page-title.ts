import { onTestFinished } from 'vitest'

/** The title of a page, which takes the focus of a button that goes. */
export function aPageTitle(): HTMLElement {
  const title = document.createElement('h1')
  title.dataset.pageTitle = ''
  title.tabIndex = -1
  document.body.append(title)
  onTestFinished(() => title.remove())
  return title
}
