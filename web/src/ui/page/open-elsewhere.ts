/** Opens an address of others in a tab of its own, which learns nothing of where it was opened from. */
export function openElsewhere(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  link.click()
}
