/** What a person changed in a write, as plain data: it is kept on the device until the server has accepted it. */
export interface KeptChange {
  /** The document to which the changes belong, by its path. */
  document: string
  /** Each edit, and the value that the person saw before it; undefined where nobody knows. */
  edits: readonly { edit: unknown; seen: { value: unknown; atMs: number } | undefined }[]
  /** Documents that are made and never changed, such as updates of texts: making them again changes nothing. */
  made: readonly { path: string; data: Record<string, unknown> }[]
}
