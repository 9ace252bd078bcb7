import { nextTick } from 'vue'

/** Puts the cursor into the first field that says what is wrong with it. */
export async function leadToMistake(form: HTMLElement | null): Promise<void> {
  await nextTick()
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
