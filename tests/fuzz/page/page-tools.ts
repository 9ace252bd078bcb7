import type { BrowserContext } from '@playwright/test'
import type { LineView, SheetView } from './sheet-view.ts'

/** A key, with Alt or without. */
export interface Key {
  key: string
  altKey?: boolean
}

/** What a page does at once, so that nothing of a colleague can come between. */
interface PageTools {
  read: () => SheetView
  /** Does something, and reads the sheet before and after it. */
  around: (act: () => void) => Promise<{ before: SheetView; after: SheetView }>
  /** Puts the cursor into a text, at the place that is at this part of those between words. */
  placeCaret: (id: string, part: number) => boolean
  press: (id: string, key: Key) => void
  paste: (id: string, text: string) => void
  /** Selects a word in a text; false when it is not there. */
  select: (id: string, word: string) => boolean
}

declare global {
  var fuzz: PageTools
}

/** Gives every page of a browser profile the tools, before its own code runs. */
export const teachPages = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const headerFields = ['notes', 'footer', 'poNumber', 'buyerReference', 'contractName']
    type TextControl = HTMLInputElement | HTMLTextAreaElement
    const control = (id: string) => document.getElementById(id) as TextControl | null
    const valueOf = (id: string): string => control(id)?.value ?? ''
    const button = (label: string) =>
      document.querySelector<HTMLButtonElement>(`.editor-bar button[aria-label="${label}"]`)

    function read(): SheetView {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-lines] [data-line]')]
      const views = rows.map((row): LineView & { isBlank: boolean } => {
        const id = row.dataset.line ?? ''
        return {
          id,
          isGone: row.classList.contains('line-gone'),
          isBlank: row.querySelector('.blank-figures') !== null,
          description: valueOf(`field-line-${id}-description`),
          quantity: valueOf(`field-line-${id}-quantityThousandths`),
          price: valueOf(`field-line-${id}-unitPriceMillionths`),
        }
      })
      return {
        header: Object.fromEntries(headerFields.map((field) => [field, valueOf(`field-${field}`)])),
        lines: views
          .filter(({ isBlank }) => !isBlank)
          .map(({ id, isGone, description, quantity, price }) => ({
            id,
            isGone,
            description,
            quantity,
            price,
          })),
        blank: views.find(({ isBlank }) => isBlank)?.id ?? '',
        saved: document.querySelector<HTMLElement>('[data-testid=saved]')?.dataset.state ?? '',
        focused: document.activeElement?.id ?? '',
        canUndo: button('Undo')?.disabled === false,
        canRedo: button('Redo')?.disabled === false,
      }
    }

    async function around(act: () => void): Promise<{ before: SheetView; after: SheetView }> {
      const before = read()
      act()
      // the page is redrawn in microtasks; what comes from outside comes in tasks
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
      return { before, after: read() }
    }

    function placeCaret(id: string, part: number): boolean {
      const field = control(id)
      if (!field) return false
      const text = field.value
      // within the words of others and behind an unfinished one nobody could tell whose letters are whose
      const places = Array.from({ length: text.length + 1 }, (_, place) => place).filter(
        (place) =>
          place === 0 ||
          text[place - 1] === ')' ||
          (place === text.length && !text.slice(text.lastIndexOf(')') + 1).includes('(')),
      )
      const place = places[Math.min(places.length - 1, Math.floor(part * places.length))] ?? 0
      field.focus()
      field.setSelectionRange(place, place)
      return document.activeElement === field
    }

    function press(id: string, key: Key): void {
      const field = control(id)
      field?.focus()
      field?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }))
    }

    function paste(id: string, text: string): void {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData })
      control(id)?.dispatchEvent(event)
    }

    function select(id: string, word: string): boolean {
      const field = control(id)
      const at = field?.value.indexOf(word) ?? -1
      if (!field || at < 0) return false
      field.focus()
      field.setSelectionRange(at, at + word.length)
      return true
    }

    globalThis.fuzz = { read, around, placeCaret, press, paste, select }
  })
