import { expect, type Locator, type Page } from '@playwright/test'
import type { Account } from '../../support/account.ts'
import { SignInPage } from './sign-in-page.ts'

/** The invoice that is open, as a person finds their way on it. */
export class EditorPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Signs in and comes to an address of the editor. */
  async open(account: Account, path = '/invoices/new'): Promise<this> {
    await (await new SignInPage(this.page).open(path)).signIn(account)
    await expect(this.page.getByRole('article', { name: 'Invoice' })).toBeVisible()
    return this
  }

  /** The address of the invoice that is open. */
  get path(): string {
    return new URL(this.page.url()).pathname
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }

  description(line: number): Locator {
    return this.page.getByRole('textbox', { name: `Description, line ${line}`, exact: true })
  }

  quantity(line: number): Locator {
    return this.field(`Quantity, line ${line}`)
  }

  price(line: number): Locator {
    return this.field(`Price, line ${line}`)
  }

  /** The last sum: the amount due. */
  get due(): Locator {
    return this.page.getByRole('region', { name: 'Totals' }).locator('dd').last()
  }

  get saved(): Locator {
    return this.page.getByTestId('saved')
  }

  get customer(): Locator {
    return this.page.getByRole('combobox', { name: 'Customer', exact: true })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** Creates a customer in the picker and chooses it for the invoice. */
  async billNew(name: string): Promise<void> {
    await this.customer.fill(name)
    await this.page.getByRole('option', { name: `Create “${name}”` }).click()
    const dialog = this.page.getByRole('dialog')
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue(name)
    await dialog.getByRole('button', { name: /^(Create|Add)/ }).click()
    await expect(this.field('Customer name')).toHaveValue(name)
  }

  /** Types a line into the empty one at the end, by keyboard alone. */
  async typeLine(number: number, text: string, quantity: string, price: string): Promise<void> {
    await this.description(number).click()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Tab')
    await this.page.keyboard.type(quantity)
    await this.page.keyboard.press('Tab')
    await this.page.keyboard.press('Tab')
    await this.page.keyboard.type(price)
    await this.page.keyboard.press('Tab')
  }

  async save(): Promise<void> {
    await this.button('Save').click()
    await this.page.waitForURL(/\/invoices\/(?!new)/)
    await this.isSaved()
  }

  async isSaved(): Promise<void> {
    await expect(this.saved).toHaveAttribute('data-state', 'saved')
  }

  /** Chooses a status and answers yes to what it does. */
  async setStatus(status: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Status:/ }).click()
    await this.page.getByRole('menuitemradio', { name: status }).click()
    await this.button(`Set to ${status}`).click()
  }

  async choose(act: string): Promise<void> {
    await this.button('More for this invoice').click()
    await this.page.getByRole('menuitem', { name: act }).click()
  }
}
