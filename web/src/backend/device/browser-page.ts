/** Leaves the page for another address: its memory is lost. */
export const openAddress = (address: string): void => location.assign(address)

/** Reloads the page: its memory is lost. */
export const reloadPage = (): void => location.reload()
