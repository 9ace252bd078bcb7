import { invoicePath } from '../paths.ts'

/** The path of what customers asked about an invoice on its links, with the answers: a customer reads both. */
export const questionsPath = (org: string, invoice: string): string =>
  `${invoicePath(org, invoice)}/questions`

/** The path of one question. */
export const questionPath = (org: string, invoice: string, question: string): string =>
  `${questionsPath(org, invoice)}/${question}`
