import type { Account } from '../../support/account.ts'
import { newCompany, newMember } from '../../support/company.ts'

/** A company with so many people who may write its invoices, its owner first. */
export async function companyOf(count: number): Promise<{ org: string; owner: Account; people: Account[] }> {
  const company = await newCompany()
  const people = [company.owner]
  while (people.length < count)
    people.push(await newMember(company, 'biller', { name: `Person ${people.length}` }))
  return { ...company, people }
}
