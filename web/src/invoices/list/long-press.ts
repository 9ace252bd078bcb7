/** A touch that stays this long is a long press, as phones have it. */
const pressMs = 450
/** A finger that wanders this far is scrolling. */
const slackPx = 10

/** Listeners that tell a long press of a finger from a tap and from scrolling. */
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
    /** True once after a long press: the click that follows it is not meant. */
    swallowsClick: () => {
      const swallowed = pressed
      pressed = false
      return swallowed
    },
  }
}
