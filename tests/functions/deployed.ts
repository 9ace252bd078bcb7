import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import type { Caller } from '../../functions/src/caller.ts'
import { environment } from '../support/environment.ts'

/** The database that the deployed functions watch, with the server's rights. */
export const watchedDb = getFirestore(initializeApp({ projectId: environment.project }, randomUUID()))

/** Calls a deployed function; rejects with the problem's name. */
export async function call<T>(name: string, data: object, caller: Caller | null): Promise<T> {
  const address = `http://${environment.functionsHost}/${environment.project}/us-central1/${name}`
  const answer = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(caller && { authorization: `Bearer ${tokenOf(caller)}` }),
    },
    body: JSON.stringify({ data }),
  })
  const body = (await answer.json()) as { result: T; error?: { details: { problem: string } } }
  if (body.error) throw new Error(body.error.details.problem)
  return body.result
}

/** An unsigned token, which the emulators take. */
function tokenOf({ uid, email, emailVerified, name }: Caller): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: `https://securetoken.google.com/${environment.project}`,
    aud: environment.project,
    iat: now,
    exp: now + 3600,
    auth_time: now,
    sub: uid,
    user_id: uid,
    email,
    email_verified: emailVerified,
    name,
    firebase: { identities: {}, sign_in_provider: 'password' },
  }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`
}

/** What `look` finds once it finds something; fails after `withinMs`. */
export async function soon<T>(look: () => Promise<T | null | undefined>, withinMs = 300_000): Promise<T> {
  const until = Date.now() + withinMs
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined) return found
    if (Date.now() > until) throw new Error(`Nothing came within ${withinMs} ms`)
    await setTimeout(50)
  }
}
