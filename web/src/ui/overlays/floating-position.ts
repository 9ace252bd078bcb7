export type Side = 'top' | 'bottom' | 'start' | 'end'

interface FloatingPosition {
  side: Side
  align: 'start' | 'center' | 'end'
  gap: number
}

const edge = 8

/**
 * Puts a floating element (fixed, in the top layer) beside its anchor; it changes sides where it would leave
 * the window.
 */
export function positionFloating(
  floating: HTMLElement,
  anchor: Element,
  { side, align, gap }: FloatingPosition,
): void {
  const at = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = floating
  const { clientWidth, clientHeight } = document.documentElement
  const leftToRight = getComputedStyle(anchor).direction !== 'rtl'
  const keepIn = (value: number, size: number, room: number): number =>
    Math.max(edge, Math.min(value, room - size - edge))
  let left: number
  let top: number
  if (side === 'top' || side === 'bottom') {
    const above = at.top - gap - height
    const below = at.bottom + gap
    const fitsBelow = below + height <= clientHeight - edge
    const fitsAbove = above >= edge
    top =
      side === 'bottom' ? (fitsBelow || !fitsAbove ? below : above) : fitsAbove || !fitsBelow ? above : below
    const lead = (align === 'start') === leftToRight ? at.left : at.right - width
    left = align === 'center' ? at.left + (at.width - width) / 2 : lead
  } else {
    const onRight = (side === 'end') === leftToRight
    left = onRight ? at.right + gap : at.left - gap - width
    if (onRight && left + width > clientWidth - edge) left = at.left - gap - width
    else if (!onRight && left < edge) left = at.right + gap
    top =
      align === 'center' ? at.top + (at.height - height) / 2 : align === 'start' ? at.top : at.bottom - height
  }
  floating.style.left = `${keepIn(left, width, clientWidth)}px`
  floating.style.top = `${keepIn(top, height, clientHeight)}px`
}
