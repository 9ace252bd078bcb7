import { createHash } from 'node:crypto'
import { booksLines, chartTaxType } from '@covoice/domain'
import { BooksFailure } from '../../../../functions/src/books/books-failure.ts'
import type { BooksSoftware, Entry } from '../../../../functions/src/books/books-software.ts'

const books = { id: 'ledger-company', name: 'Ledger Company', connection: 'ledger-permission' }
const chart = {
  accounts: [{ code: '4000', name: 'Sales' }],
  taxTypes: [{ type: 'STD', name: 'Standard', ratePpm: 190_000 }],
}

/** Accounting software that no vendor sells: its books are in memory, and it has only what the interface asks for. */
export function aLedger() {
  const entries = new Map<string, Entry & { lines: { account: string; taxType: string }[] }>()
  const state = { consents: 0, isLeft: false }
  const grant = () => ({
    accessToken: 'ledger access',
    refreshToken: 'ledger refresh',
    expiresInMs: 1_800_000,
  })
  const only = <T>(accessToken: string, value: T): Promise<T> =>
    accessToken === 'ledger access' ? Promise.resolve(value) : Promise.reject(new BooksFailure('lost', ''))
  const software: BooksSoftware = {
    name: 'quickBooksOnline' as BooksSoftware['name'],
    consentUrl: (asked, verifier) => {
      state.consents += 1
      return Promise.resolve(`https://ledger.example/consent?state=${asked}&code=${hashOf(verifier)}`)
    },
    tokensFor: (code, verifier) =>
      code === hashOf(verifier)
        ? Promise.resolve(grant())
        : Promise.reject(new BooksFailure('refused', code)),
    refreshed: () => Promise.resolve(grant()),
    openedBooks: (accessToken) => only(accessToken, [books]),
    leave: async (accessToken, connection) => {
      state.isLeft = await only(accessToken, connection === books.connection)
    },
    chart: (accessToken) => only(accessToken, chart),
    invoiceOf: ({ content, numberText, ...rest }, mapping, known, url) => ({
      ...{ number: numberText, reference: content.poNumber, url, currency: content.currency },
      contact: { name: content.to.name, email: '', taxId: '', address: content.to.address },
      ...{ day: content.invoiceDay, dueDay: content.dueDay ?? content.invoiceDay, pricesIncludeTax: false },
      lines: booksLines({ content, numberText, ...rest }).map(({ kind, taxes, amountMinor }) => ({
        ...{ description: '', quantity: '1', price: String(amountMinor / 100), discount: '' },
        ...{ account: mapping.posts[kind].account, taxType: chartTaxType(taxes, mapping, known)?.type ?? '' },
      })),
    }),
    find: (accessToken, _books, { number }) => only(accessToken, entries.get(number) ?? null),
    write: (accessToken, _books, { number, url, lines }) => {
      const net = lines.reduce((sum, { price }) => sum + Number(price), 0)
      const entry = { id: `ledger-${number}`, url, revision: 1, total: (net * 1.19).toFixed(2), lines }
      entries.set(number, entry)
      return only(accessToken, entry)
    },
  }
  return { software, entries, state }
}

const hashOf = (verifier: string): string => createHash('sha256').update(verifier).digest('hex')
