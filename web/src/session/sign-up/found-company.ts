import type { Company } from './company.ts'

/** Creates an organisation and resolves to its id; asking again with the same id creates nothing twice. */
export async function foundCompany(
  { name, country, currency, timeZone }: Company,
  org: string,
): Promise<string> {
  const { createOrganisation } = await import('../../backend/server/calls.ts')
  const made = await createOrganisation({
    org,
    name: name.trim(),
    country: country ?? '',
    currency: currency ?? '',
    timeZone: timeZone ?? '',
  })
  return made.org
}
