import { isTextField, type Edit } from '@covoice/domain'
import { computed, effectScope, onScopeDispose, watch } from 'vue'
import type { RefusedEntry } from '../../collaboration/journal/entry.ts'
import { currentJournal } from '../../collaboration/journal/current-journal.ts'
import type { Journal } from '../../collaboration/journal/journal.ts'
import { basisOf, madeOn } from '../edits/bases.ts'
import type { Editor } from '../edits/editor.ts'
import type { RefusalReason } from '../edits/refused-edits.ts'
import { sameValue } from './same-value.ts'
import { valueAt } from './sheet-document.ts'

type RefusingEditor = Pick<Editor, 'refused' | 'keepRefused' | 'retry' | 'locked' | 'written'>

/**
 * Shows the refused edits that the journal of this device has of an invoice, and keeps those of this editor there, until each
 * is written or dismissed, here or in another tab: they outlive their tab. Until the scope ends.
 */
export function keepRefusals(path: string, editor: RefusingEditor): void {
  const scope = effectScope()
  onScopeDispose(() => scope.stop())
  // the journal may come after the invoice
  watch(currentJournal, (journal) => journal && scope.run(() => mirror(journal, path, editor)), {
    immediate: true,
    flush: 'sync',
  })
}

function mirror(
  journal: Journal,
  path: string,
  { refused, keepRefused, retry, locked, written }: RefusingEditor,
): void {
  const tried = new Set<string>()
  const kept = computed(() => journal.refused.value.filter((one) => one.path === path))
  const keptAt = (key: string): RefusedEntry | undefined => kept.value.find((one) => one.key === key)

  /** False where it can't be shown: another release may have stored it. It stays in the journal. */
  function show(one: RefusedEntry): boolean {
    const edit = one.edit as Edit
    try {
      if (one.seen) madeOn(edit, one.seen.value, one.seen.atMs)
      keepRefused([edit], one.reason as RefusalReason)
      return true
    } catch {
      return false
    }
  }

  /** Writes again what a page that is gone could not write, in a draft that nobody can have frozen since; once a page. */
  function writeAgain(one: RefusedEntry): void {
    const document = written.value
    // texts are written again by their own keeping
    if (!one.unheard || isTextField(one.key) || tried.has(one.key)) return
    if (locked.value !== null || document?.invoice.number !== null) return
    tried.add(one.key)
    const isNewLine = one.key.endsWith(':*')
    if (isNewLine || (one.seen && sameValue(valueAt(document, one.key), one.seen.value))) retry(one.key)
  }

  watch(
    kept,
    (now, before = []) => {
      const gone = before.filter(({ key }) => !now.some((one) => one.key === key))
      for (const { key } of gone) refused.delete(key)
      const shown = now.filter((one) => !refused.has(one.key) && show(one))
      for (const one of shown) if (refused.has(one.key)) writeAgain(one)
      // the others are in the invoice by now
      const found = shown.map(({ key }) => key).filter((key) => !refused.has(key))
      void journal.drop(path, found)
    },
    { immediate: true, flush: 'sync' },
  )
  watch(
    () => [...refused.values()],
    (now, before = []) => {
      for (const { key, value, edit, reason } of now) {
        const known = keptAt(key)
        if (known?.reason === reason && sameValue(known.value, value)) continue
        void journal.refuse(path, { key, value, edit, seen: basisOf(edit) }, reason)
      }
      const gone = before.map(({ key }) => key).filter((key) => !refused.has(key))
      void journal.drop(path, gone)
    },
    { immediate: true, flush: 'sync' },
  )
}
