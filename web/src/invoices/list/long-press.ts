/** A touch of this length is a long press, as phones define it. */
const pressMs = 450
/** A finger that moves this far is scrolling. */
const slackPx = 10

/** Listeners that distinguish a long press from a tap and from scrolling. */
export function useLongPress(onLongPress: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let from = { x: 0, y: 0 }
  let pressed = false
  const end = () => clearTimeout(timer)

  return {
    pointerdown(event: PointerEvent) {
      pressed = false
      if (event.pointerType === 'mouse') return
      from = { x: event.clientX, y: event.clientY }
      timer = setTimeout(() => {
        pressed = true
        onLongPress()
      }, pressMs)
    },
    pointermove(event: PointerEvent) {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > slackPx) end()
    },
    pointerup: end,
    pointercancel: end,
    contextmenu(event: Event) {
      // Phones open a link's menu on a long press; here it ticks.
      if (pressed) event.preventDefault()
    },
    /** True once after a long press: the click that follows is ignored. */
    swallowsClick: () => {
      const swallowed = pressed
      pressed = false
      return swallowed
    },
  }
}
