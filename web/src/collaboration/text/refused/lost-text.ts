/** A text with changes of mine that the server refused. */
export interface LostText {
  mine: string
  /** What it was without them. */
  base: string
}
