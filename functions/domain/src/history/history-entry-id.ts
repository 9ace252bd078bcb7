// An id begins with the origin of its entry: ids of different origins can't be equal, and no client's id has a hyphen.

/** The id of the entry about an invoice's creation. */
export const creationEntryId = 'created'

/** The id of the entry about what a command did. */
export const commandEntryId = (command: string): string => `command-${command}`

/** The id of the entry about an email that the provider accepted. */
export const emailEntryId = (message: string): string => `email-${message}`

/** The id of the entry about an invoice that the books got; a transfer that is asked for again gets another entry. */
export const transferEntryId = (transfer: string, times: number): string => `transfer-${transfer}-${times}`

/** The id of the entry about values of a line, or of the header, that a person replaced unseen within some minutes. */
export const overtakenEntryId = (line: string | null, by: string, minutes: number): string =>
  `overtaken-${line ?? 'header'}-${by}-${minutes}`

/** The id of the entry about a version of the content. */
export const versionEntryId = (version: number): string => `version-${version}`
