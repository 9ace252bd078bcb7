/** A browser that has the invoice open. */
export interface Tab {
  /** Commits a value; resolves to the moment of committing. */
  commit: (value: string) => Promise<number>
  /** Resolves to the moment when the value has been painted, in the tab's own field unless another is named. */
  paints: (value: string, field?: string) => Promise<number>
  close: () => Promise<void>
}
