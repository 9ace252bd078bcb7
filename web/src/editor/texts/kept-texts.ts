import { browserStorage } from '../../backend/device/page-storage.ts'
import { keptUpdates, type KeptUpdates } from '../../collaboration/text/refused/kept-updates.ts'

/** The updates of an invoice's texts that a person's pages have sent and the server has not answered, on this device. */
export const keptTexts = (org: string, person: string, invoice: string): KeptUpdates =>
  keptUpdates(browserStorage, `covoice.texts.${org}.${person}.${invoice}.`)
