import { inject, nextTick, onBeforeUnmount, provide, type InjectionKey } from 'vue'

/** Takes what was typed in a field; false when it can't be taken, and then the field says why. */
type Finish = () => boolean

const formKey: InjectionKey<Set<Finish>> = Symbol('form')

/** Makes a form of the fields below: what comes back takes what was typed in all of them, and says whether it could. */
export function provideForm(): () => boolean {
  const fields = new Set<Finish>()
  provide(formKey, fields)
  return () => [...fields].map((finish) => finish()).every(Boolean)
}

/** Has the form around a field ask it before it is confirmed. */
export function joinForm(finish: Finish): void {
  const fields = inject(formKey, null)
  fields?.add(finish)
  onBeforeUnmount(() => fields?.delete(finish))
}

/** Puts the cursor into the first field that says what is wrong with it. */
export async function leadToMistake(form: HTMLElement | null): Promise<void> {
  await nextTick()
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
