import * as v from 'valibot'
import { exportFormats } from '../books/export-format.ts'
import { idArgument, newIdArgument } from '../fields/argument.ts'
import { limits } from '../fields/limits.ts'
import { nothing, type CallDeclaration } from './declaration.ts'

const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** Makes a document of invoices, its bytes in base64. */
export const createDocument = {
  schema: v.object({
    org: idArgument,
    invoices: v.pipe(v.array(idArgument), v.minLength(1), v.maxLength(limits.invoicesPerFile)),
    format: v.picklist(['pdf', ...exportFormats]),
    /** Null: as it is now. */
    revision: v.nullable(revision),
    /** As it will look once it is sent: a draft is not marked as one. */
    preview: v.optional(v.boolean(), false),
  }),
  result: v.object({ name: v.string(), type: v.string(), base64: v.string() }),
  who: 'readInvoices',
  problems: [
    'invoiceUnknown',
    'notIssued',
    'cantBeCarried',
    'notPrintable',
    'tooLongToPrint',
    'tooManyDocuments',
  ],
} as const satisfies CallDeclaration

/** Makes a customer's link to an issued revision; its secret is returned once. */
export const createLink = {
  schema: v.object({
    org: idArgument,
    invoice: idArgument,
    revision,
    /** Made by the browser, so that asking twice makes one link. */
    link: newIdArgument,
  }),
  result: v.object({ token: v.string() }),
  who: 'emailInvoices',
  problems: ['invoiceUnknown', 'notIssued', 'notPrintable', 'tooLongToPrint'],
} as const satisfies CallDeclaration

/** Keeps an invoice's content as a version now, where it is none yet: before something replaces it. */
export const keepVersion = {
  schema: v.object({ org: idArgument, invoice: idArgument }),
  result: nothing,
  who: 'writeInvoices',
  problems: ['invoiceUnknown'],
} as const satisfies CallDeclaration

/** Revokes a customer's link for good. */
export const revokeLink = {
  schema: v.object({ org: idArgument, invoice: idArgument, link: idArgument }),
  result: nothing,
  who: 'emailInvoices',
  problems: ['invoiceUnknown', 'linkUnknown'],
} as const satisfies CallDeclaration
