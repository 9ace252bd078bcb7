import { appCheckHeader } from '../device/app-check.ts'
import { idToken } from '../sign-in/auth.ts'
import { environment } from '../device/environment.ts'
import { BackendProblem, problemOf, problemOfAnswer } from './problem.ts'
import { type RestValue, plainFields, restFields } from './rest-values.ts'

/** Long enough for a slow phone, short enough that a person still waits. */
const answerMs = 10_000

/** One document to write; `stamped` names the fields that the server fills with its time. */
export interface RestWrite {
  path: string
  data: Record<string, unknown>
  stamped: readonly string[]
  mustBeNew?: boolean
}

interface CommitWrite {
  update: { name: string; fields: Record<string, RestValue> }
  updateTransforms: { fieldPath: string; setToServerValue: 'REQUEST_TIME' }[]
  currentDocument?: { exists: false }
}

interface ErrorAnswer {
  error?: { status?: string; message?: string; details?: { problem?: unknown } }
}

/** The body of a commit, as Firestore's REST interface takes it. */
export function commitBody(root: string, writes: readonly RestWrite[]): { writes: CommitWrite[] } {
  return {
    writes: writes.map(({ path, data, stamped, mustBeNew }) => ({
      update: { name: `${root}/${path}`, fields: restFields(data) },
      updateTransforms: stamped.map((fieldPath) => ({ fieldPath, setToServerValue: 'REQUEST_TIME' })),
      ...(mustBeNew ? { currentDocument: { exists: false } } : {}),
    })),
  }
}

/** Sends JSON and reads JSON back; every failure is a `BackendProblem`. */
export function postJson(
  url: string,
  body: unknown,
  token: string | null,
  withinMs = answerMs,
): Promise<unknown> {
  return askJson(url, token, { method: 'POST', body: JSON.stringify(body) }, withinMs)
}

async function askJson(
  url: string,
  token: string | null,
  request: RequestInit = {},
  withinMs = answerMs,
): Promise<unknown> {
  try {
    const response = await fetch(url, {
      ...request,
      headers: {
        ...(await appCheckHeader()),
        ...(request.body ? { 'Content-Type': 'application/json' } : {}),
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.timeout(withinMs),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok) return answer
    const { status, message, details } = (answer as ErrorAnswer | null)?.error ?? {}
    throw problemOfAnswer(
      status ?? statusOf(response.status),
      message ?? response.statusText,
      details?.problem,
    )
  } catch (error) {
    throw problemOf(error)
  }
}

/** Google's code for a bare HTTP status. */
function statusOf(status: number): string {
  const words: Record<number, string> = {
    400: 'INVALID_ARGUMENT',
    401: 'UNAUTHENTICATED',
    403: 'PERMISSION_DENIED',
    404: 'NOT_FOUND',
    409: 'ALREADY_EXISTS',
    429: 'RESOURCE_EXHAUSTED',
    504: 'DEADLINE_EXCEEDED',
  }
  return words[status] ?? 'UNAVAILABLE'
}

/** Where this project's documents are: the root's name and the address of the REST interface. */
export async function documentsRoot(): Promise<{ root: string; address: string }> {
  const { firebase, emulators } = await environment()
  const root = `projects/${firebase.projectId ?? ''}/databases/(default)/documents`
  return { root, address: `${emulators?.firestore ?? 'https://firestore.googleapis.com'}/v1/${root}` }
}

/** Writes documents over the network, never through the SDK's offline queue; resolves to the server's time. */
export async function commit(writes: readonly RestWrite[]): Promise<Date> {
  if (!navigator.onLine) throw new BackendProblem('offline')
  const [{ root, address }, token] = await Promise.all([documentsRoot(), idToken()])
  const answer = await postJson(`${address}:commit`, commitBody(root, writes), token)
  return new Date((answer as { commitTime: string }).commitTime)
}

/** Reads one document over the network, bypassing the SDK and its listeners; null when there is none. */
export async function readFresh(path: string): Promise<Record<string, unknown> | null> {
  const [{ address }, token] = await Promise.all([documentsRoot(), idToken()])
  try {
    const answer = await askJson(`${address}/${path}`, token)
    return plainFields((answer as { fields?: Record<string, RestValue> }).fields)
  } catch (error) {
    if (problemOf(error).problem === 'gone') return null
    throw error
  }
}
