/** Where an organisation's profile is. */
export const orgPath = (org: string): string => `orgs/${org}`

/** Where an organisation's members are, each under its uid. */
export const membersPath = (org: string): string => `${orgPath(org)}/members`

/** Where one member is. */
export const memberPath = (org: string, uid: string): string => `${membersPath(org)}/${uid}`

/** Where a settings document is: the company's details, or what new invoices start with. */
export const settingsPath = (org: string, name: 'company' | 'invoice'): string =>
  `${orgPath(org)}/settings/${name}`

/** Where the customers are. */
export const customersPath = (org: string): string => `${orgPath(org)}/customers`

/** Where one customer is. */
export const customerPath = (org: string, customer: string): string => `${customersPath(org)}/${customer}`

/** Where the price list is. */
export const productsPath = (org: string): string => `${orgPath(org)}/products`

/** Where one entry of the price list is. */
export const productPath = (org: string, product: string): string => `${productsPath(org)}/${product}`

/** Where the taxes are. */
export const taxesPath = (org: string): string => `${orgPath(org)}/taxes`

/** Where one tax is. */
export const taxPath = (org: string, tax: string): string => `${taxesPath(org)}/${tax}`

/** Where the invoices are. */
export const invoicesPath = (org: string): string => `${orgPath(org)}/invoices`

/** Where one invoice's header is. */
export const invoicePath = (org: string, invoice: string): string => `${invoicesPath(org)}/${invoice}`

/** Where the lines of an invoice are. */
export const linesPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/lines`

/** Where one line is. */
export const linePath = (org: string, invoice: string, line: string): string =>
  `${linesPath(org, invoice)}/${line}`

/** Where those who have an invoice open are, one document for each tab. */
export const presencesPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/presence`

/** Where one tab's presence is. */
export const presencePath = (org: string, invoice: string, session: string): string =>
  `${presencesPath(org, invoice)}/${session}`

/** Where the frozen revisions of an invoice are. */
export const issuedPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/issued`

/** Where one frozen revision is. */
export const revisionPath = (org: string, invoice: string, revision: number): string =>
  `${issuedPath(org, invoice)}/${revision}`

/** Where the history of an invoice is. */
export const historyPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/history`

/** Where one entry of an invoice's history is. */
export const historyEntryPath = (org: string, invoice: string, entry: string): string =>
  `${historyPath(org, invoice)}/${entry}`

/** Where the links to an invoice are that its customers were given. */
export const linksPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/links`

/** Where one link is, without its secret. */
export const linkPath = (org: string, invoice: string, link: string): string =>
  `${linksPath(org, invoice)}/${link}`

/** Where the hashes of the links' secrets are, each with the link that it opens. */
export const secretsPath = 'links'

/** Where one hash is. */
export const secretPath = (hash: string): string => `${secretsPath}/${hash}`

/** Where what people ask the server for is. */
export const commandsPath = (org: string): string => `${orgPath(org)}/commands`

/** Where one command is. */
export const commandPath = (org: string, command: string): string => `${commandsPath(org)}/${command}`

/** Where what became of a command is. */
export const resultPath = (org: string, command: string): string => `${orgPath(org)}/results/${command}`

/** Where the emails are that were asked for. */
export const outboxPath = (org: string): string => `${orgPath(org)}/outbox`

/** Where one email is. */
export const messagePath = (org: string, message: string): string => `${outboxPath(org)}/${message}`

/** Where the connection to an accounting software is. */
export const connectionPath = (org: string, software: 'xero'): string =>
  `${orgPath(org)}/connections/${software}`

/** Where the invoices are that go, or went, into connected accounting software. */
export const transfersPath = (org: string): string => `${orgPath(org)}/transfers`

/** Where one of them is. */
export const transferPath = (org: string, transfer: string): string => `${transfersPath(org)}/${transfer}`

/** Where the invitations are. */
export const invitationsPath = (org: string): string => `${orgPath(org)}/invitations`

/** Where one invitation is. */
export const invitationPath = (org: string, invitation: string): string =>
  `${invitationsPath(org)}/${invitation}`

/** Where the next number of a series is. */
export const counterPath = (org: string, series: string): string => `${orgPath(org)}/counters/${series}`

/** Where the register of numbers is. */
export const numbersPath = (org: string): string => `${orgPath(org)}/numbers`

/** Where one number of a series is accounted for. */
export const numberPath = (org: string, series: string, number: number): string =>
  `${numbersPath(org)}/${series}-${number}`

/** Where a stored file's description is. */
export const filePath = (org: string, file: string): string => `${orgPath(org)}/files/${file}`

/** Where a part of a stored file's bytes is. */
export const fileChunkPath = (org: string, file: string, chunk: number): string =>
  `${filePath(org, file)}/chunks/${chunk}`

/** Where the organisations that a person belongs to are. */
export const organisationsPath = (uid: string): string => `users/${uid}/organisations`

/** Where one organisation of a person is. */
export const organisationPath = (uid: string, org: string): string => `${organisationsPath(uid)}/${org}`
