import { DEMO_ORGANISATIONS } from '../demo-organisations.ts'
import { escaped, page } from '../html.ts'
import { contactOf } from './invoices.ts'
import type { Invoice, LineItem } from './invoice.ts'
import type { Xero } from '../xero.ts'

/** All arrived invoices, the newest first. */
export function invoicesPage(xero: Xero): string {
  const sections = DEMO_ORGANISATIONS.map(({ tenantId, name, baseCurrency }) => {
    const own = xero.state.invoices.filter((one) => one.tenantId === tenantId).reverse()
    const connected = xero.state.connections.some((one) => one.tenantId === tenantId)
    return `<h2>${escaped(name)} <span class="quiet">${baseCurrency}</span></h2>
<p class="quiet">${connected ? 'Connected to Covoice.' : 'Not connected.'} ${countOf(own.length)}</p>
${own.map((invoice) => articleOf(xero, invoice)).join('\n')}`
  })
  return page('Xero (stand-in)', `<h1>Xero (stand-in)</h1>\n${sections.join('\n')}`)
}

/** One invoice, at the address that Xero's own page would have. */
export function invoicePage(xero: Xero, invoice: Invoice): string {
  return page(
    `${invoice.number} · Xero (stand-in)`,
    `<p><a href="/">All invoices</a></p>\n${articleOf(xero, invoice)}`,
  )
}

const countOf = (count: number): string =>
  count === 0 ? 'No invoices yet.' : count === 1 ? '1 invoice.' : `${count} invoices.`

function articleOf(xero: Xero, invoice: Invoice): string {
  const { id, number, reference, day, dueDay, status, lineAmountTypes, currency } = invoice
  const facts = [
    day,
    dueDay === undefined ? 'no due date' : `due ${dueDay}`,
    status,
    lineAmountTypes === 'NoTax' ? 'no tax' : `amounts ${lineAmountTypes.toLowerCase()} of tax`,
    ...(reference ? [`reference ${reference}`] : []),
  ]
  const link = `/AccountsReceivable/View.aspx?InvoiceID=${id}`
  return `<article id="${id}">
<h3><a href="${link}">${escaped(number)}</a> ${escaped(contactOf(xero, invoice).name)}</h3>
<p class="quiet">${facts.map(escaped).join(' · ')}</p>
<table>
<tr><th>Description</th><th>Account</th><th>Tax</th><th class="figure">Quantity</th><th class="figure">Price</th><th class="figure">Discount</th><th class="figure">Amount</th><th class="figure">Tax amount</th></tr>
${invoice.lines.map(rowOf).join('\n')}
${sumOf('Subtotal', invoice.subTotal)}
${sumOf('Tax', invoice.totalTax)}
${sumOf(`Total ${currency}`, invoice.total)}
</table>
</article>`
}

function rowOf(line: LineItem): string {
  const { Description, AccountCode = '–', TaxType, Quantity, UnitAmount, DiscountAmount, LineAmount } = line
  const words = [Description, AccountCode, TaxType].map((text) => `<td>${escaped(text)}</td>`)
  const figures = [
    String(Quantity),
    String(UnitAmount),
    DiscountAmount === undefined ? '' : amount(DiscountAmount),
    amount(LineAmount),
    amount(line.TaxAmount),
  ].map((text) => `<td class="figure">${text}</td>`)
  return `<tr>${words.join('')}${figures.join('')}</tr>`
}

const sumOf = (name: string, sum: number): string =>
  `<tr><th colspan="6" class="figure">${name}</th><td class="figure">${amount(sum)}</td><td></td></tr>`

const amount = (value: number): string => value.toFixed(2)
