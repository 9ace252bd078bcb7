/** An invoice whose texts are merged. */
export interface TextsPlace {
  org: string
  invoice: string
}
