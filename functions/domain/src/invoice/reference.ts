/** The short reference of a draft, shown where its number will be: the last six letters or digits of its id. */
export function reference(id: string): string {
  return id
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(-6)
    .toUpperCase()
}
