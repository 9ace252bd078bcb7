import { environment } from '../../support/environment.ts'
import { type Ask, type Write, together } from './ask.ts'
import { type Expression, type Report, expressionsOf } from './coverage.ts'
import { requestOf } from './request.ts'

/** What the rules say to a request. */
export type Verdict = 'allowed' | 'denied'

/** What a token says beside its uid. */
export type Claims = Readonly<Record<string, readonly number[]>>

/** A project of its own in the Firestore emulator: its own documents, rules and coverage. */
export interface Project {
  /** Begins with an empty database and these rules, without any covered expression. */
  begin(rules: string): Promise<void>
  /** Asks as the person of this uid, whose token may have more claims, as nobody when it is null. */
  ask(ask: Ask, uid: string | null, claims?: Claims): Promise<Verdict>
  /** Stores documents past the rules. */
  store(writes: readonly Write[]): Promise<void>
  /** What every expression of the rules has been since they were set. */
  coverage(): Promise<Expression[]>
}

/** HTTP's word for Firestore's ABORTED. */
const aborted = 409

/** The most writes that one commit takes. */
const writesAtOnce = 500

/** The project of this id; ids are free, a project begins to exist when it is used. */
export function projectOf(id: string): Project {
  const host = `http://${environment.firestoreHost}`
  const root = `projects/${id}/databases/(default)/documents`

  async function send(ask: Ask, authorization: string | null): Promise<Response> {
    const { method, path, body } = requestOf(ask, root)
    for (;;) {
      const answer = await fetch(`${host}/v1/${root}${path}`, {
        method,
        headers: authorization === null ? {} : { Authorization: `Bearer ${authorization}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      // On a busy machine the emulator's locks run out: it asks to be asked again.
      if (answer.status !== aborted) return answer
    }
  }

  async function emulator(path: string, method: string, body?: unknown): Promise<Response> {
    const answer = await fetch(`${host}/emulator/v1/projects/${id}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return answer
  }

  return {
    async begin(rules) {
      await emulator('/databases/(default)/documents', 'DELETE')
      await emulator(':securityRules', 'PUT', {
        rules: { files: [{ name: 'firestore.rules', content: rules }] },
      })
    },
    async ask(ask, uid, more = {}) {
      const answer = await send(ask, uid === null ? null : tokenOf(uid, id, more))
      const text = await answer.text()
      if (answer.status === 403) return 'denied'
      if (answer.ok || answer.status === 404) return 'allowed'
      throw new Error(text)
    },
    async store(writes) {
      for (let at = 0; at < writes.length; at += writesAtOnce) {
        const answer = await send(together(...writes.slice(at, at + writesAtOnce)), 'owner')
        if (!answer.ok) throw new Error(await answer.text())
      }
    },
    coverage: async () => expressionsOf((await (await emulator(':ruleCoverage', 'GET')).json()) as Report),
  }
}

/** An unsigned token, as only emulators take them. */
function tokenOf(uid: string, project: string, more: Claims): string {
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url')
  const claims = {
    ...more,
    sub: uid,
    user_id: uid,
    aud: project,
    iss: `https://securetoken.google.com/${project}`,
    iat: 0,
    auth_time: 0,
    exp: 4_102_444_800,
    firebase: { sign_in_provider: 'password', identities: {} },
  }
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`
}
