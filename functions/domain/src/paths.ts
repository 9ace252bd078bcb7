import type { ConnectableSoftware } from './books/connectable.ts'

/** The path of an organisation's profile. */
export const orgPath = (org: string): string => `orgs/${org}`

/** The path of an organisation's members, each under its uid. */
export const membersPath = (org: string): string => `${orgPath(org)}/members`

/** The path of one member. */
export const memberPath = (org: string, uid: string): string => `${membersPath(org)}/${uid}`

/** The path of a settings document: the company's details, or the initial values of new invoices. */
export const settingsPath = (org: string, name: 'company' | 'invoice'): string =>
  `${orgPath(org)}/settings/${name}`

/** The path of the customers. */
export const customersPath = (org: string): string => `${orgPath(org)}/customers`

/** The path of one customer. */
export const customerPath = (org: string, customer: string): string => `${customersPath(org)}/${customer}`

/** The path of the price list. */
export const productsPath = (org: string): string => `${orgPath(org)}/products`

/** The path of one entry of the price list. */
export const productPath = (org: string, product: string): string => `${productsPath(org)}/${product}`

/** The path of the taxes. */
export const taxesPath = (org: string): string => `${orgPath(org)}/taxes`

/** The path of one tax. */
export const taxPath = (org: string, tax: string): string => `${taxesPath(org)}/${tax}`

/** The path of the invoices. */
export const invoicesPath = (org: string): string => `${orgPath(org)}/invoices`

/** The path of one invoice's header. */
export const invoicePath = (org: string, invoice: string): string => `${invoicesPath(org)}/${invoice}`

/** The path of an invoice's lines. */
export const linesPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/lines`

/** The path of one line. */
export const linePath = (org: string, invoice: string, line: string): string =>
  `${linesPath(org, invoice)}/${line}`

/** The path of an invoice's frozen revisions. */
export const issuedPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/issued`

/** The path of one frozen revision. */
export const revisionPath = (org: string, invoice: string, revision: number): string =>
  `${issuedPath(org, invoice)}/${revision}`

/** The path of an invoice's history. */
export const historyPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/history`

/** The path of one entry of an invoice's history. */
export const historyEntryPath = (org: string, invoice: string, entry: string): string =>
  `${historyPath(org, invoice)}/${entry}`

/** The path of an invoice's links for customers. */
export const linksPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/links`

/** The path of one link, without its secret. */
export const linkPath = (org: string, invoice: string, link: string): string =>
  `${linksPath(org, invoice)}/${link}`

/** The path of the hashes of links' secrets, each with its link. */
export const secretsPath = 'links'

/** The path of one hash. */
export const secretPath = (hash: string): string => `${secretsPath}/${hash}`

/** The path of the commands. */
export const commandsPath = (org: string): string => `${orgPath(org)}/commands`

/** The path of one command. */
export const commandPath = (org: string, command: string): string => `${commandsPath(org)}/${command}`

/** The path of a command's result. */
export const resultPath = (org: string, command: string): string => `${orgPath(org)}/results/${command}`

/** The path of the outbox of emails. */
export const outboxPath = (org: string): string => `${orgPath(org)}/outbox`

/** The path of one email. */
export const messagePath = (org: string, message: string): string => `${outboxPath(org)}/${message}`

/** The path of the connection to an accounting software. */
export const connectionPath = (org: string, software: ConnectableSoftware): string =>
  `${orgPath(org)}/connections/${software}`

/** The path of the transfers of invoices into connected accounting software. */
export const transfersPath = (org: string): string => `${orgPath(org)}/transfers`

/** The path of one transfer. */
export const transferPath = (org: string, transfer: string): string => `${transfersPath(org)}/${transfer}`

/** The path of the invitations. */
export const invitationsPath = (org: string): string => `${orgPath(org)}/invitations`

/** The path of one invitation. */
export const invitationPath = (org: string, invitation: string): string =>
  `${invitationsPath(org)}/${invitation}`

/** The path of the next number of a series. */
export const counterPath = (org: string, series: string): string => `${orgPath(org)}/counters/${series}`

/** The path of one of an account's own counters, such as that of the organisations that it founded in a day. */
export const accountCounterPath = (uid: string, counter: string): string => `users/${uid}/counters/${counter}`

/** The path of the register of numbers. */
export const numbersPath = (org: string): string => `${orgPath(org)}/numbers`

/** The path of one number's entry in the register. */
export const numberPath = (org: string, series: string, number: number): string =>
  `${numbersPath(org)}/${series}-${number}`

/** The path of a stored file's description. */
export const filePath = (org: string, file: string): string => `${orgPath(org)}/files/${file}`

/** The path of a part of a stored file's bytes. */
export const fileChunkPath = (org: string, file: string, chunk: number): string =>
  `${filePath(org, file)}/chunks/${chunk}`

/** The path of a person's organisations. */
export const organisationsPath = (uid: string): string => `users/${uid}/organisations`

/** The path of one organisation of a person. */
export const organisationPath = (uid: string, org: string): string => `${organisationsPath(uid)}/${org}`
