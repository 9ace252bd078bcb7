/** Moves the focus to the page's title, from which the page is read on. */
export function focusPageTitle(options?: FocusOptions): void {
  document.querySelector<HTMLElement>('[data-page-title]')?.focus(options)
}
