import type { Ref } from 'vue'

/** A line being dragged, and the line whose position it would take now. */
export interface Drag {
  line: string
  over: string
}

/** How near to the window's edge dragging scrolls, and how far each time. */
const edgePx = 72
const stepPx = 14

/** Drags a line by its grip until it is released, and `drop` gets the position; what it returns ends it before. */
export function dragLine(
  drag: Ref<Drag | null>,
  { line, grip: event }: { line: string; grip: PointerEvent },
  drop: (line: string, over: string) => void,
): () => void {
  let pointerY = event.clientY
  let frame = 0

  function lineAt(x: number, y: number): string | null {
    const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-line]')
    return row?.dataset.line ?? null
  }

  function scroll(): void {
    const by = pointerY < edgePx ? -stepPx : pointerY > innerHeight - edgePx ? stepPx : 0
    if (by !== 0) scrollBy(0, by)
    frame = requestAnimationFrame(scroll)
  }

  function onMove(event: PointerEvent): void {
    pointerY = event.clientY
    const sheet = (event.currentTarget as HTMLElement | null)?.closest('[data-lines]')
    const x = sheet ? sheet.getBoundingClientRect().left + sheet.clientWidth / 2 : event.clientX
    const over = lineAt(x, event.clientY)
    if (drag.value && over !== null) drag.value = { ...drag.value, over }
  }

  function end(): void {
    cancelAnimationFrame(frame)
    drag.value = null
  }

  function start(): void {
    const grip = event.currentTarget as HTMLElement
    event.preventDefault()
    grip.setPointerCapture(event.pointerId)
    drag.value = { line, over: line }
    frame = requestAnimationFrame(scroll)
    const controller = new AbortController()
    const { signal } = controller
    grip.addEventListener('pointermove', onMove, { signal })
    grip.addEventListener(
      'pointerup',
      () => {
        const done = drag.value
        controller.abort()
        end()
        if (done && done.over !== done.line) drop(done.line, done.over)
      },
      { signal },
    )
    for (const name of ['pointercancel', 'lostpointercapture'] as const) {
      grip.addEventListener(name, () => (controller.abort(), end()), { signal })
    }
  }

  if (event.button === 0) start()
  return end
}
