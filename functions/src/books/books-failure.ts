/**
 * The meaning of a failed call of accounting software: the request is refused; the access token has expired;
 * access was lost; the software is busy and did nothing; or the result is unknown.
 */
export type BooksFailureKind = 'refused' | 'unauthorised' | 'lost' | 'later' | 'unknown'

/** A failed call of accounting software; `message` is in its own words. */
export class BooksFailure extends Error {
  readonly kind: BooksFailureKind

  constructor(kind: BooksFailureKind, message: string) {
    super(message)
    this.name = 'BooksFailure'
    this.kind = kind
  }
}
