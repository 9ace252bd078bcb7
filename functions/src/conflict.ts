/** The codes of a write whose precondition failed: missing, there already, changed, and given up. */
const conflictCodes: readonly unknown[] = [5, 6, 9, 10]

/** Whether a write failed because somebody else wrote meanwhile: it succeeds when it begins again. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && conflictCodes.includes(error.code)
