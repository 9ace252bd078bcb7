import { watch, type Ref } from 'vue'
import { focusPageTitle } from '../../ui/keyboard/page-title-focus.ts'
import { whenFocusIsLost } from '../../ui/keyboard/lost-focus.ts'

/**
 * Moves the focus of a row that leaves its list to the row below, or to the last one; to the page's title when the
 * list is empty. It goes to the row's link, so that a key held down restores nothing more.
 */
export function useFocusOfRows(
  list: Readonly<Ref<HTMLElement | null>>,
  rows: Readonly<Ref<readonly { id: string }[]>>,
): void {
  watch(rows, (now, before) => {
    const hadFocus = (row: Element) => row.contains(document.activeElement)
    if (now.length === 0) {
      if (list.value?.parentElement && hadFocus(list.value.parentElement)) whenFocusIsLost(focusPageTitle)
      return
    }
    const left = [...(list.value?.children ?? [])].findIndex(hadFocus)
    if (left < 0 || now.some(({ id }) => id === before[left]?.id)) return
    const below = before.slice(left + 1).find((row) => now.some(({ id }) => id === row.id))
    const place = below ? now.findIndex(({ id }) => id === below.id) : now.length - 1
    whenFocusIsLost(() => list.value?.children[place]?.querySelector('a')?.focus())
  })
}
