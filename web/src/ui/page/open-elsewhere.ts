/** Opens an external address in a new tab, without a referrer. */
export function openElsewhere(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  link.click()
}
