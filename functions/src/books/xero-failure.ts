/**
 * The meaning of Xero's refusal: the request is refused; the access token has expired; access was lost; Xero
 * is busy and did nothing; or the result is unknown.
 */
export type XeroFailureKind = 'refused' | 'unauthorised' | 'lost' | 'later' | 'unknown'

/** A failed call of Xero; `message` is in its own words. */
export class XeroFailure extends Error {
  readonly kind: XeroFailureKind

  constructor(kind: XeroFailureKind, message: string) {
    super(message)
    this.name = 'XeroFailure'
    this.kind = kind
  }
}
