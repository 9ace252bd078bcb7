import {
  addressTable,
  type Authorship,
  buyerTable,
  commentTable,
  companyTable,
  contactTable,
  customerTable,
  headerMarkTable,
  type InvoiceTables,
  invoiceBasisTable,
  invoiceSettingsTable,
  invoiceTables,
  lineBasisTable,
  lineMarkTable,
  lineTaxTable,
  logoTable,
  mailTemplateTable,
  memberTable,
  organisationTable,
  ownNoticeTable,
  presenceTable,
  productTable,
  sellerTable,
  serverTable,
  type Table,
  taxTable,
} from '@covoice/domain'

/** A kind of document whose fields the rules check; `name` is the word in the names of their functions. */
export interface DocumentKind {
  name: string
  /** what people write */
  content: Table
  /** fields of the content that the rules ask more of than their form: their check is written by hand */
  checkedByHand?: readonly string[]
  /** who creates it; a client then writes the server's fields as they begin */
  createdBy: 'client' | 'server'
  server?: Table
  /** fields that people write beside the content, but not into a new document */
  edits?: Table
  /** it changes in parts: the rules say by hand which of its fields change together, and by whom */
  changesInParts?: true
  /** which of the authorship's fields it has; all where nothing is said */
  authors?: readonly (keyof Authorship)[]
}

/** The maps inside documents that have a check of their own, by the word in its name. */
export const partTables: Readonly<Record<string, Table>> = {
  Address: addressTable,
  Seller: sellerTable,
  Buyer: buyerTable,
  Contact: contactTable,
  LineTax: lineTaxTable,
  MailTemplate: mailTemplateTable,
}

/** Every kind of document that people write field by field; the invoice's tables can be given with more fields. */
export const documentKinds = ({ header, line }: InvoiceTables = invoiceTables): DocumentKind[] => [
  { name: 'Organisation', content: organisationTable, createdBy: 'server' },
  { name: 'Member', content: memberTable, createdBy: 'server' },
  { name: 'Company', content: companyTable, createdBy: 'server' },
  { name: 'InvoiceSettings', content: invoiceSettingsTable, createdBy: 'server' },
  { name: 'Customer', content: customerTable, createdBy: 'client' },
  { name: 'Product', content: productTable, createdBy: 'client' },
  { name: 'Tax', content: taxTable, createdBy: 'client' },
  {
    name: 'Invoice',
    content: { ...header, ...headerMarkTable },
    checkedByHand: ['customer', 'currency'],
    createdBy: 'client',
    server: serverTable,
    edits: invoiceBasisTable,
  },
  { name: 'Line', content: { ...line, ...lineMarkTable }, createdBy: 'client', edits: lineBasisTable },
  {
    name: 'Presence',
    content: presenceTable,
    checkedByHand: ['uid', 'name', 'seenAt', 'expiresAt'],
    createdBy: 'client',
    authors: [],
  },
  {
    name: 'Comment',
    content: commentTable,
    checkedByHand: ['mentions'],
    createdBy: 'client',
    changesInParts: true,
  },
  {
    name: 'Notice',
    content: ownNoticeTable,
    createdBy: 'server',
    authors: ['changedBy', 'changedAt'],
  },
  { name: 'Logo', content: logoTable, createdBy: 'client', authors: ['createdBy', 'createdAt'] },
]
