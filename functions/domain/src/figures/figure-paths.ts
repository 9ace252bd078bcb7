import { orgPath } from '../paths.ts'

/** The path of the figures of each customer's invoices, each under the customer's id. */
export const customerFiguresPath = (org: string): string => `${orgPath(org)}/figures`

/** The path of the figures of one customer's invoices. */
export const figuresOfCustomerPath = (org: string, customer: string): string =>
  `${customerFiguresPath(org)}/${customer}`

/** The path of the parts that add up to the figures of all invoices, whatever their customer. */
export const figurePartsPath = (org: string): string => `${orgPath(org)}/figureParts`

/** The path of one of these parts. */
export const figurePartPath = (org: string, part: number): string => `${figurePartsPath(org)}/${part}`

/** The path of what was counted last of each invoice, each under the invoice's id. */
export const countedPath = (org: string): string => `${orgPath(org)}/counted`

/** The path of what was counted last of one invoice. */
export const countedInvoicePath = (org: string, invoice: string): string => `${countedPath(org)}/${invoice}`

/** The path of the invoices that wait to be counted, each under its id. */
export const uncountedPath = (org: string): string => `${orgPath(org)}/uncounted`

/** The path of the mark of one invoice that waits to be counted. */
export const uncountedInvoicePath = (org: string, invoice: string): string =>
  `${uncountedPath(org)}/${invoice}`
