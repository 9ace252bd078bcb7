import { invoicePath } from '../paths.ts'

/** The path of the changes of an invoice's texts that are not in their stored state yet. */
export const textUpdatesPath = (org: string, invoice: string): string =>
  `${invoicePath(org, invoice)}/updates`

/** The path of one of these changes. */
export const textUpdatePath = (org: string, invoice: string, update: string): string =>
  `${textUpdatesPath(org, invoice)}/${update}`

/** The path of the stored state of an invoice's texts. */
export const textStatePath = (org: string, invoice: string): string =>
  `${invoicePath(org, invoice)}/text/state`

/** The path of what an invoice's merged texts began with. */
export const seedsPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/seeds`

/** The path of what one merged text began with. */
export const seedPath = (org: string, invoice: string, seed: string): string =>
  `${seedsPath(org, invoice)}/${seed}`
