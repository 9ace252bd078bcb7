import type { Role } from '@covoice/domain'

/** A person of the demo company and their role. */
export interface DemoPerson {
  uid: string
  name: string
  email: string
  role: Role
  customers: string[] | null
}

/** The one password of all demo accounts. */
export const PASSWORD = 'covoice-demo'

const person = (name: string, role: Role, customers: string[] | null = null): DemoPerson => {
  const [first = ''] = name.toLowerCase().split(' ')
  return { uid: `demo-${first}`, name, email: `${first}@example.com`, role, customers }
}

/** The founder of the demo company. */
export const OWNER = person('Ann Becker', 'owner')

/** The people she has invited: one of each role, and a biller limited to two customers. */
export const COLLEAGUES = [
  person('Max Okafor', 'admin'),
  person('Ben Aydin', 'biller'),
  person('Tia Novak', 'technician'),
  person('Vic Moreau', 'viewer'),
  person('Lea Sommer', 'biller', ['contoso', 'lindqvist']),
]

/** The list of accounts: the role of each, and its address. */
export const DEMO_ACCOUNTS = [OWNER, ...COLLEAGUES].map(({ email, role, customers }) => ({
  email,
  role: customers ? `${role}, limited` : role,
}))
