import { createHash } from 'node:crypto'
import type { DemoOrganisation } from './demo-organisations.ts'

/** An account in the form of GET Accounts. */
export interface Account {
  AccountID: string
  Code: string
  Name: string
  Status: 'ACTIVE' | 'ARCHIVED'
  Type: string
  TaxType: string
  Class: 'ASSET' | 'EQUITY' | 'EXPENSE' | 'LIABILITY' | 'REVENUE'
  SystemAccount: string
  EnablePaymentsToAccount: boolean
  ShowInExpenseClaims: boolean
  HasAttachments: boolean
  UpdatedDateUTC: string
}

/** The default taxes of an organisation's accounts. */
interface Defaults {
  sales: string
  costs: string
}

const DEFAULTS: Record<DemoOrganisation['country'], Defaults> = {
  GB: { sales: 'OUTPUT2', costs: 'INPUT2' },
  DE: { sales: 'TAX001', costs: 'TAX004' },
}

type Row = [code: string, name: string, type: string, tax: keyof Defaults | 'none', known?: Partial<Account>]

const ROWS: readonly Row[] = [
  ['090', 'Business Bank Account', 'BANK', 'none'],
  ['091', 'Business Savings Account', 'BANK', 'none'],
  ['200', 'Sales', 'REVENUE', 'sales'],
  ['205', 'Sales until 2020', 'REVENUE', 'sales', { Status: 'ARCHIVED' }],
  ['260', 'Other Revenue', 'REVENUE', 'sales'],
  ['270', 'Interest Income', 'OTHERINCOME', 'none'],
  ['310', 'Cost of Goods Sold', 'DIRECTCOSTS', 'costs'],
  ['400', 'Advertising & Marketing', 'OVERHEADS', 'costs'],
  ['404', 'Bank Fees', 'OVERHEADS', 'none'],
  ['425', 'Postage, Freight & Courier', 'OVERHEADS', 'costs'],
  ['429', 'General Expenses', 'OVERHEADS', 'costs'],
  ['461', 'Printing & Stationery', 'OVERHEADS', 'costs'],
  ['469', 'Rent', 'OVERHEADS', 'costs'],
  ['477', 'Salaries', 'OVERHEADS', 'none'],
  ['493', 'Travel - National', 'OVERHEADS', 'costs'],
  ['497', 'Bank Revaluations', 'EXPENSE', 'none', { SystemAccount: 'BANKCURRENCYGAIN' }],
  ['498', 'Unrealised Currency Gains', 'EXPENSE', 'none', { SystemAccount: 'UNREALISEDCURRENCYGAIN' }],
  ['610', 'Accounts Receivable', 'CURRENT', 'none', { SystemAccount: 'DEBTORS' }],
  ['620', 'Prepayments', 'CURRENT', 'none'],
  ['630', 'Inventory', 'INVENTORY', 'none'],
  ['710', 'Office Equipment', 'FIXED', 'costs'],
  ['800', 'Accounts Payable', 'CURRLIAB', 'none', { SystemAccount: 'CREDITORS' }],
  ['805', 'Accruals', 'CURRLIAB', 'none'],
  ['820', 'VAT', 'CURRLIAB', 'none', { SystemAccount: 'GST' }],
  ['850', 'Suspense', 'CURRLIAB', 'none'],
  ['860', 'Rounding', 'CURRLIAB', 'none', { SystemAccount: 'ROUNDING' }],
  ['950', 'Capital - Ordinary Shares', 'EQUITY', 'none'],
  ['960', 'Retained Earnings', 'EQUITY', 'none', { SystemAccount: 'RETAINEDEARNINGS' }],
]

const CLASSES: Record<string, Account['Class']> = {
  BANK: 'ASSET',
  CURRENT: 'ASSET',
  FIXED: 'ASSET',
  INVENTORY: 'ASSET',
  CURRLIAB: 'LIABILITY',
  EQUITY: 'EQUITY',
  REVENUE: 'REVENUE',
  OTHERINCOME: 'REVENUE',
}

/** Accounts that Xero posts to itself: lines of an invoice may not. */
const BY_XERO = [
  'DEBTORS',
  'CREDITORS',
  'GST',
  'RETAINEDEARNINGS',
  'BANKCURRENCYGAIN',
  'UNREALISEDCURRENCYGAIN',
]

/** An organisation's chart of accounts. */
export function chartOf(organisation: DemoOrganisation): Account[] {
  const taxes = { ...DEFAULTS[organisation.country], none: 'NONE' }
  return ROWS.map(([code, name, type, tax, known]) => ({
    AccountID: idOf(`${organisation.tenantId} ${code}`),
    Code: code,
    Name: name,
    Status: 'ACTIVE',
    Type: type,
    TaxType: taxes[tax],
    Class: CLASSES[type] ?? 'EXPENSE',
    SystemAccount: '',
    EnablePaymentsToAccount: type === 'BANK',
    ShowInExpenseClaims: false,
    HasAttachments: false,
    UpdatedDateUTC: '/Date(1767225600000+0000)/',
    ...known,
  }))
}

/** Whether a line of an invoice may be posted to an account. */
export const takesLines = ({ Type, SystemAccount }: Account): boolean =>
  Type !== 'BANK' && !BY_XERO.includes(SystemAccount)

/** The same id at every start. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
