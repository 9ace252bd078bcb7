/** Somebody who may be mentioned. */
export interface Mentionable {
  uid: string
  name: string
  detail: string
}

/** A document whose team talks about it: all that the comments know of it. */
export interface CommentedDocument {
  /** The path of the collection of its comments. */
  collection: string
  /** Its customer now, '' for none. */
  customer: string
  /** Whether I read only what was said while it had this customer. */
  isLimited: boolean
  mayComment: boolean
  me: string
  people: readonly Mentionable[]
  /** The name of a person, '' where it is unknown. */
  nameOf: (uid: string) => string
  timeZone: string
  /** The name of a field, and of the line that it is on; whether that line was removed, or the field is of a newer version. */
  placeOf: (field: string) => { name: string; removed: boolean; unknown?: boolean }
  /** Shows a field of it. */
  reveal: (field: string) => void
}
