import type { ValuesOf } from '../fields/field.ts'
import { readFields } from '../fields/read-fields.ts'
import { figuresVersion } from '../figures/figures-version.ts'
import { organisationServerTable } from './organisation-table.ts'

type StoredOrganisation = ValuesOf<typeof organisationServerTable>

/** An organisation's profile. */
export interface Organisation extends Omit<StoredOrganisation, 'figuresVersion'> {
  id: string
  /** Whether all of its invoices are counted in its figures; while they aren't, ask for it by `prepareFigures`. */
  hasFigures: boolean
}

/** The profile of a stored organisation; what is missing or odd is empty. */
export function parseOrganisation(id: string, stored: unknown): Organisation {
  const { figuresVersion: counted, ...profile } = readFields(organisationServerTable, stored)
  return { id, ...profile, hasFigures: counted >= figuresVersion }
}
