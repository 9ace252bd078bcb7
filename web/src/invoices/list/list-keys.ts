import { nextTick, type Ref } from 'vue'
import { useWords } from '../../languages/words.ts'
import { useShortcut } from '../../ui/keyboard/shortcut.ts'
import type { TickedRows } from '../selection/ticked-rows.ts'

/** Keys that move through and tick the rows of a list: the row with the focus is the current one. */
export function useListKeys(options: {
  root: Readonly<Ref<HTMLElement | null>>
  ids: () => readonly string[]
  reveal: (index: number) => void
  ticks: TickedRows
  search: () => void
  remove: () => void
  setStatus: () => void
}) {
  const { t } = useWords()
  const { root, ids, ticks } = options

  function here(): string | null {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]')
    return row && root.value?.contains(row) ? (row.dataset.row ?? null) : null
  }

  function link(id: string): HTMLElement | null {
    return root.value?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-row-link]`) ?? null
  }

  async function walk(step: 1 | -1) {
    const at = here()
    const index = at === null ? 0 : ids().indexOf(at) + step
    const id = ids()[index]
    if (id === undefined) return
    options.reveal(index)
    // A distant row must first be rendered: the list does that in the frame after it scrolled.
    for (let frame = 0; frame < 4 && !link(id); frame += 1) {
      await nextTick()
      await new Promise(requestAnimationFrame)
    }
    link(id)?.focus({ preventScroll: true })
  }

  function tick(range: boolean) {
    const id = here()
    if (id !== null) ticks.toggle(id, range)
  }

  const some = () => ticks.invoices.value.length > 0
  const named = (
    key: 'next' | 'previous' | 'tick' | 'tickRange' | 'search' | 'clear' | 'delete' | 'setStatus',
  ) => ({
    label: () => t(`invoices.keys.${key}`),
  })
  useShortcut('j', () => void walk(1), named('next'))
  useShortcut('k', () => void walk(-1), named('previous'))
  useShortcut('x', () => tick(false), named('tick'))
  useShortcut('shift+x', () => tick(true), named('tickRange'))
  useShortcut('/', options.search, named('search'))
  useShortcut('escape', () => ticks.clear(), { ...named('clear'), when: some })
  useShortcut('delete', options.remove, { ...named('delete'), when: some })
  useShortcut('s', options.setStatus, { ...named('setStatus'), when: some })
}
