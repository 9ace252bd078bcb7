import type { Act } from '@covoice/domain'
import type { Command } from './ui/keyboard/commands.ts'

interface PaletteSource {
  /** Only for those who may read what it finds. */
  act: Act
  /** What is found for the words typed, a few at most. */
  load: () => Promise<{ search: (text: string) => Promise<Command[]> }>
}

/** What the command palette looks through, beside what the page itself offers. */
export const paletteSources: PaletteSource[] = [
  { act: 'readInvoices', load: () => import('./invoices/palette-search.ts') },
  { act: 'readCustomers', load: () => import('./customers/palette-search.ts') },
]
