import { browserStorage } from '../../backend/device/page-storage.ts'

const keyOf = (org: string) => `covoice.taxesSeen.${org}`

/** Remembers on this device that the step of the taxes was opened: most firms start with those of their country. */
export const rememberTaxesSeen = (org: string) => browserStorage.write(keyOf(org), 'yes')

/** Whether it was. */
export const areTaxesSeen = (org: string) => browserStorage.read(keyOf(org)) !== null
