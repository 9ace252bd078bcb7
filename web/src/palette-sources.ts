import type { Right } from '@covoice/domain'
import type { Command } from './ui/keyboard/commands.ts'

interface PaletteSource {
  /** Only for people who may read its results. */
  right: Right
  /** The results for the typed words, a few at most. */
  load: () => Promise<{ search: (text: string) => Promise<Command[]> }>
}

/** The sources that the command palette searches, beside the page's own commands. */
export const paletteSources: PaletteSource[] = [
  { right: 'readInvoices', load: () => import('./invoices/palette-search.ts') },
  { right: 'readCustomers', load: () => import('./customers/palette-search.ts') },
]
