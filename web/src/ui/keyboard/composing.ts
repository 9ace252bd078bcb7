/**
 * Whether a key belongs to an input method that is composing characters: it must not act. In Safari the Enter
 * that ends a composition comes after its end, and only its code, 229, tells.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || Reflect.get(event, 'keyCode') === 229
}
