import { nextTick } from 'vue'

/** Puts the cursor into the first field with an error. */
export async function leadToMistake(form: HTMLElement | null): Promise<void> {
  await nextTick()
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
