import type { Locator, Page } from '@playwright/test'

/** The list of invoices, as a table or as cards. */
export class BillingPage {
  constructor(page: Page) {
    this.page = page
  }

  readonly page: Page

  get rows(): Locator {
    return this.page.locator('[data-row]')
  }
  get search(): Locator {
    return this.page.getByLabel('Number, customer, amount or line')
  }
  get toastUndo(): Locator {
    return this.page.getByRole('button', { name: 'Undo' })
  }

  async open(address = '/billing'): Promise<this> {
    await this.page.goto(address)
    return this
  }

  row(invoice: string): Locator {
    return this.page.locator(`[data-row="${invoice}"]`)
  }

  async tick(invoice: string, { shift = false } = {}): Promise<void> {
    await this.row(invoice)
      .getByRole('checkbox')
      .click({ modifiers: shift ? ['Shift'] : [] })
  }

  async setStatus(status: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Set status' }).click()
    await this.page
      .getByRole('menuitem', { name: status })
      .or(this.page.getByRole('menuitemradio', { name: status }))
      .click()
  }

  async deleteTicked(): Promise<void> {
    await this.page.getByRole('button', { name: 'Delete', exact: true }).click()
    await this.page.getByRole('button', { name: 'Yes, delete' }).click()
  }
}
