import type { BooksFormat } from './books-limits.ts'

/** The accounting software that an organisation can connect; each name is stored in paths, consents and transfers. */
export const connectableSoftware = ['xero'] as const satisfies readonly BooksFormat[]

/** One of `connectableSoftware`. */
export type ConnectableSoftware = (typeof connectableSoftware)[number]

/** The software with a name, null where it can't be connected. */
export function connectable(name: string | null): ConnectableSoftware | null {
  return connectableSoftware.find((one) => one === name) ?? null
}
