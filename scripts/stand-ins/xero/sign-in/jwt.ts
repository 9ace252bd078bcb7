import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { DEVELOPMENT_CLIENT_ID } from '../settings.ts'

const ISSUER = 'https://identity.xero.com'

/** The subject of a token. */
export interface TokenSubject {
  user: string
  authEventId: string
  scope: string
  issued: number
  expires: number
}

/** A token shaped like Xero's access tokens; its signature can't be verified, as no app should. */
export function accessJwt({ user, authEventId, scope, issued, expires }: TokenSubject): string {
  return jwt({
    nbf: seconds(issued),
    exp: seconds(expires),
    iss: ISSUER,
    aud: `${ISSUER}/resources`,
    client_id: DEVELOPMENT_CLIENT_ID,
    sub: hash(user),
    auth_time: seconds(issued),
    xero_userid: userId(user),
    global_session_id: hash(authEventId),
    jti: randomUUID().replaceAll('-', ''),
    authentication_event_id: authEventId,
    scope: scope.split(' '),
  })
}

/** The person's identity, for an app that asked for it. */
export function idJwt({ user, authEventId, issued }: TokenSubject): string {
  return jwt({
    nbf: seconds(issued),
    exp: seconds(issued) + 5 * 60,
    iss: ISSUER,
    aud: DEVELOPMENT_CLIENT_ID,
    iat: seconds(issued),
    sub: hash(user),
    auth_time: seconds(issued),
    xero_userid: userId(user),
    global_session_id: hash(authEventId),
    preferred_username: `${user}@xero.example`,
    email: `${user}@xero.example`,
    given_name: 'Demo',
    family_name: 'Person',
  })
}

const seconds = (time: number): number => Math.floor(time / 1000)

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

function userId(user: string): string {
  return hash(user).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function jwt(payload: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(payload)}.${randomBytes(256).toString('base64url')}`
}
