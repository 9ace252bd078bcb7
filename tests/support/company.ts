import type { Role } from '@covoice/domain'
import { type Account, newAccount, tokenOf } from './account.ts'
import { environment } from './environment.ts'

/** Calls one of our functions as somebody. */
export async function call<T>(account: Account, name: string, data: object): Promise<T> {
  const answer = await fetch(
    `http://${environment.functionsHost}/${environment.project}/us-central1/${name}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(account)}` },
      body: JSON.stringify({ data }),
    },
  )
  if (!answer.ok) throw new Error(`${name} refused: ${await answer.text()}`)
  return ((await answer.json()) as { result: T }).result
}

/** A company with its owner. */
export async function newCompany({ name = 'Northwind IT', owner = 'Ann Meyer' } = {}): Promise<{
  org: string
  owner: Account
}> {
  const account = await newAccount({ name: owner })
  const { org } = await call<{ org: string }>(account, 'createOrganisation', {
    name,
    country: 'DE',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
  })
  return { org, owner: account }
}

/** Invites an address; resolves to the path of the link to join. */
export async function invite(
  { org, owner }: { org: string; owner: Account },
  email: string,
  role: Role = 'biller',
  customers: readonly string[] | null = null,
): Promise<string> {
  const { invitation, token } = await call<{ invitation: string; token: string }>(owner, 'inviteMember', {
    org,
    email,
    role,
    customers,
  })
  return `/join/${org}/${invitation}/${token}`
}

/** A new account that is a member of a company already. */
export async function newMember(
  company: { org: string; owner: Account },
  role: Role,
  { name = 'Bob Brown', customers = null as readonly string[] | null } = {},
): Promise<Account> {
  const member = await newAccount({ name })
  const [, , org, invitation, token] = (await invite(company, member.email, role, customers)).split('/')
  await call(member, 'acceptInvitation', { org, invitation, token })
  return member
}
