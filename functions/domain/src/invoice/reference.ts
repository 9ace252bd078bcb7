/** The short reference of a draft, shown in place of its number: the last six letters or digits of its id. */
export function reference(id: string): string {
  return id
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(-6)
    .toUpperCase()
}
