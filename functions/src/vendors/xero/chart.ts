import type { BooksChart } from '@covoice/domain'
import type { AccountingApi } from 'xero-node'
import { accounting } from './accounting.ts'
import type { XeroSettings } from './settings.ts'

/** Types of accounts that a sale can be posted to; a bank account, for example, isn't. */
const lineTypes: readonly string[] = [
  ...['REVENUE', 'SALES', 'OTHERINCOME', 'CURRENT', 'CURRLIAB', 'LIABILITY', 'TERMLIAB'],
  ...['EXPENSE', 'OVERHEADS', 'DIRECTCOSTS', 'EQUITY', 'FIXED', 'NONCURRENT', 'PREPAYMENT', 'INVENTORY'],
]

/**
 * Accounts and taxes that a line of a sales invoice may use: the active ones that are not Xero's system
 * accounts.
 */
export async function chart(
  settings: XeroSettings,
  accessToken: string,
  books: string,
): Promise<Omit<BooksChart, 'readAt'>> {
  const read = <T>(ask: (api: AccountingApi) => Promise<{ body: T }>) =>
    accounting(settings, accessToken, ask)
  const [{ accounts = [] }, { taxRates = [] }] = await Promise.all([
    read((api) => api.getAccounts(books)),
    read((api) => api.getTaxRates(books)),
  ])
  return {
    accounts: accounts.flatMap(({ code, name = '', type, status, systemAccount }) =>
      code &&
      String(status) === 'ACTIVE' &&
      (!systemAccount || String(systemAccount) === 'ROUNDING') &&
      lineTypes.includes(String(type))
        ? [{ code, name }]
        : [],
    ),
    taxTypes: taxRates.flatMap(
      ({ taxType, name = '', status, canApplyToRevenue, effectiveRate, displayTaxRate }) =>
        taxType && String(status) === 'ACTIVE' && canApplyToRevenue !== false
          ? [{ type: taxType, name, ratePpm: Math.round((effectiveRate ?? displayTaxRate ?? 0) * 10_000) }]
          : [],
    ),
  }
}
