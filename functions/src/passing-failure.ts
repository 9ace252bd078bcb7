import { GrpcStatus } from 'firebase-admin/firestore'

/** The answers of Firestore after which its own SDK tries a transaction again. */
const passing: ReadonlySet<unknown> = new Set([
  GrpcStatus.ABORTED,
  GrpcStatus.CANCELLED,
  GrpcStatus.UNKNOWN,
  GrpcStatus.DEADLINE_EXCEEDED,
  GrpcStatus.INTERNAL,
  GrpcStatus.UNAVAILABLE,
  GrpcStatus.UNAUTHENTICATED,
  GrpcStatus.RESOURCE_EXHAUSTED,
])

/** Whether a failure of the database may be over the next time; every other failure repeats itself. */
export function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && passing.has(error.code)
}
