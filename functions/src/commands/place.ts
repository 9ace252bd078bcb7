/** One invoice of one command of an organisation. */
export interface Place {
  org: string
  command: string
  invoice: string
}
