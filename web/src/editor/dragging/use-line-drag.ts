import { onScopeDispose, shallowRef } from 'vue'
import { useLazy } from '../../ui/page/lazy.ts'
import type { Drag } from './line-drag.ts'

/** Dragging a line by its grip, from the moment that the page is idle: `drop` gets the position where it was released. */
export function useLineDrag(drop: (line: string, over: string) => void) {
  const drag = shallowRef<Drag | null>(null)
  const code = useLazy(() => import('./line-drag.ts'))
  let end = (): void => undefined
  onScopeDispose(() => end())
  const start = (line: string, grip: PointerEvent): void => {
    if (code.value) end = code.value.dragLine(drag, { line, grip }, drop)
  }
  return { drag, start }
}
