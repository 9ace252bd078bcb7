import type { TextStep } from '../../collaboration/text/text-document.ts'
import type { Step } from '../edits/undo-stack.ts'
import type { FieldKey } from '../live/field-key.ts'
import type { SheetDocument } from '../live/sheet-document.ts'

/** How a field keeps its caret while colleagues change its text. */
export interface CaretMoves {
  /** Where a place in the text that the field shows is in the text as it is now. */
  moved: (place: number) => number
  /** Says where the caret is in the text that is taken next, behind what is new. */
  typesAt?: (caret: number) => void
}

/** Steps that are yet to be sent, and those of merged texts, which are made. */
export interface StepsApart {
  plain: readonly Step[]
  merged: readonly TextStep[]
}

/** The texts of one invoice that merge by character. */
export interface Texts {
  /** Whether this field is such a text, and takes each key at once. */
  merges: (key: FieldKey) => boolean
  /** Whether this field will be one as soon as its texts are loaded: what is typed waits for that. */
  holds: (key: FieldKey) => boolean
  /** Whether people have together typed more into this text than is stored. */
  isOver: (key: FieldKey) => boolean
  /** The document with its texts as all people here have changed them. */
  overlay: (document: SheetDocument) => SheetDocument
  /** Makes a text the next one; changes of one run are one step of undo. Null when nothing changes. */
  change: (key: FieldKey, next: string, run: string) => TextStep | null
  /** Makes the steps that change such texts, and gives back the others; steps of one run are undone as one. */
  apart: (steps: readonly Step[], run: string | null) => StepsApart
  moves: (key: FieldKey) => CaretMoves
  /** Where a colleague typed last in this text; null where they did not. */
  caretOf: (key: FieldKey, uid: string) => number | null
  /** Sends everything now, whole texts too. */
  flush: () => void
  /** The number of texts with changes that are not sent yet. */
  waiting: () => number
  /** Resolves when the server has answered everything that was sent. */
  answered: () => Promise<void>
}

/** An invoice whose texts nobody else changes. */
export const ownTexts: Texts = {
  merges: () => false,
  holds: () => false,
  isOver: () => false,
  overlay: (document) => document,
  change: () => null,
  apart: (plain) => ({ plain, merged: [] }),
  moves: () => ({ moved: (place) => place }),
  caretOf: () => null,
  flush: () => undefined,
  waiting: () => 0,
  answered: () => Promise.resolve(),
}
