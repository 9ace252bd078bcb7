import type { Page } from '@playwright/test'

/** An account, and the company that it founds. */
export class SignUpPage {
  constructor(page: Page) {
    this.page = page
  }

  readonly page: Page

  get name() {
    return this.page.getByLabel('Your name')
  }
  get email() {
    return this.page.getByLabel('Email')
  }
  get password() {
    return this.page.getByLabel('Password', { exact: true })
  }
  get company() {
    return this.page.getByLabel('Company name')
  }
  get country() {
    return this.page.getByRole('combobox', { name: 'Country' })
  }
  get submit() {
    return this.page.getByRole('button', { name: 'Create account' })
  }

  async open(): Promise<this> {
    await this.page.goto('/sign-up')
    return this
  }

  async fill(person: { name: string; email: string; password: string }, company: string): Promise<void> {
    await this.name.fill(person.name)
    await this.email.fill(person.email)
    await this.password.fill(person.password)
    await this.company.fill(company)
  }
}
