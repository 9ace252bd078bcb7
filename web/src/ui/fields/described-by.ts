/** The id of the element that describes a field: its error before its hint. */
export function describedBy(
  fieldId: string,
  { error, hint }: { error?: string | undefined; hint?: string | undefined },
): string | undefined {
  if (error) return `${fieldId}-error`
  return hint ? `${fieldId}-hint` : undefined
}
