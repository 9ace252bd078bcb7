import { environment } from './environment.ts'

/** Someone who can sign in. */
export interface Account {
  uid: string
  name: string
  email: string
  password: string
}

const addressBook = 'http://%/identitytoolkit.googleapis.com/v1'
let count = 0

async function ask<T>(act: string, body: object): Promise<T> {
  const answer = await fetch(`${addressBook.replace('%', environment.authHost)}/${act}`, {
    method: 'POST',
    // the emulator takes this word for the project's owner
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`Auth refused ${act}: ${await answer.text()}`)
  return (await answer.json()) as T
}

/** An address that no other test uses. */
export function newAddress(name = 'ann'): string {
  count += 1
  return `${name}.${Date.now().toString(36)}.${process.pid.toString(36)}.${count}@example.com`
}

/** An account; its address is confirmed unless the options change that. */
export async function newAccount({ name = 'Ann Meyer', emailVerified = true } = {}): Promise<Account> {
  const email = newAddress(name.split(' ')[0]!.toLowerCase())
  const password = 'correct horse'
  const { localId: uid } = await ask<{ localId: string }>(`projects/${environment.project}/accounts`, {
    email,
    password,
    displayName: name,
    emailVerified,
  })
  return { uid, name, email, password }
}

/** What the token says that an account's calls carry. */
export async function tokenOf({ email, password }: Account): Promise<string> {
  const { idToken } = await ask<{ idToken: string }>('accounts:signInWithPassword?key=any', {
    email,
    password,
    returnSecureToken: true,
  })
  return idToken
}

/** Locks an account, as an administrator of the project would. */
export async function lock({ uid }: Account): Promise<void> {
  await ask(`projects/${environment.project}/accounts:update`, { localId: uid, disableUser: true })
}
