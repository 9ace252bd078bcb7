/**
 * What Xero's no means: it refuses what was said; the access token has ended; whoever let us in no longer does; it is
 * busy and did nothing; or nobody knows what it did.
 */
export type XeroFailureKind = 'refused' | 'unauthorised' | 'lost' | 'later' | 'unknown'

/** Xero didn't do as it was asked; `message` is in its own words. */
export class XeroFailure extends Error {
  readonly kind: XeroFailureKind

  constructor(kind: XeroFailureKind, message: string) {
    super(message)
    this.name = 'XeroFailure'
    this.kind = kind
  }
}
