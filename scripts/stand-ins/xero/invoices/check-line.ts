import { randomUUID } from 'node:crypto'
import { chartOf, takesLines, type Account } from '../chart.ts'
import { numberOf } from '../decimal.ts'
import type { LineItem } from './invoice.ts'
import type { LineContext } from './line-context.ts'
import { figuresOf } from './line-figures.ts'
import { taxOf } from './line-tax.ts'
import { type Raw, textIn } from '../request-body.ts'

/** A line as Xero computes it, and Xero's errors about it. */
export function checkLine(raw: Raw, context: LineContext): { line: LineItem; errors: string[] } {
  const errors: string[] = []
  const description = textIn(raw, 'Description') ?? ''
  if (description.trim() === '') errors.push('The description field is mandatory for each line item.')
  if (description.length > 4000) errors.push('The description must not be longer than 4000 characters.')
  const figures = figuresOf(raw, context.priceDecimals, errors)
  const account = accountOf(raw, context, figures.isEmpty, errors)
  const tax = taxOf(raw, { account, lineAmount: figures.lineAmount }, context, errors)
  const itemCode = textIn(raw, 'ItemCode')
  return {
    errors,
    line: {
      LineItemID: textIn(raw, 'LineItemID') ?? randomUUID(),
      Description: description,
      Quantity: numberOf(figures.quantity),
      UnitAmount: numberOf(figures.price),
      LineAmount: numberOf(figures.lineAmount),
      ...tax,
      ...(itemCode !== undefined && { ItemCode: itemCode }),
      ...(account && { AccountCode: account.Code, AccountID: account.AccountID }),
      ...(figures.rate !== 0n && { DiscountRate: numberOf(figures.rate) }),
      ...(figures.off !== 0n && { DiscountAmount: numberOf(figures.off) }),
    },
  }
}

function accountOf(
  raw: Raw,
  { organisation, isFinal }: LineContext,
  isEmpty: boolean,
  errors: string[],
): Account | undefined {
  const code = textIn(raw, 'AccountCode')
  if (code === undefined) {
    if (isFinal && !isEmpty) errors.push('Account code must be specified')
    return undefined
  }
  const account = chartOf(organisation).find((one) => one.Code === code)
  if (account?.Status === 'ARCHIVED')
    errors.push(
      `Account code '${account.Code}' has been archived, or has been deleted. Each line item must reference a valid account.`,
    )
  else if (!account || !takesLines(account))
    errors.push(`Account code '${code}' is not a valid code for this document.`)
  else return account
  return undefined
}
