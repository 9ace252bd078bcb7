/** Leaves the page for another address: what it holds in memory is gone. */
export const openAddress = (address: string): void => location.assign(address)

/** Loads the page anew: what it holds in memory is gone. */
export const reloadPage = (): void => location.reload()
