import { computed, ref } from 'vue'
import { useSessionStore } from '../../session/session-store.ts'
import { useFrozenTotals } from '../history/frozen-totals.ts'
import { editorModel } from '../sheet/editor-model.ts'
import { useUsualTaxes } from '../taxes/use-usual-taxes.ts'
import { useColleagues } from './use-colleagues.ts'
import { createEditor } from '../edits/editor.ts'
import { addressOf, type FieldKey } from './field-key.ts'
import { handOn, sendingFor } from '../refused/left-edits.ts'
import { liveSheet } from './live-sheet.ts'
import type { RefusalReason } from '../refused/refused-edits.ts'
import { usePeople } from './people.ts'
import { openTexts } from '../texts/open-texts.ts'

/** A line that a colleague removed while I was editing it or near it. */
export interface RemovedByOther {
  line: string
  by: string | null
}

/** Why nothing can be written in an invoice now; null while writing is possible. */
function useLocked({ stored, phase }: Pick<ReturnType<typeof liveSheet>, 'stored' | 'phase'>) {
  const session = useSessionStore()
  return computed<RefusalReason | null>(() => {
    if (phase.value === 'cut' || session.state === 'revoked' || !session.can('writeInvoices')) {
      return 'noAccess'
    }
    const invoice = stored.value?.invoice
    if (invoice?.deletedAt) return 'deleted'
    return invoice?.content === 'frozen' ? 'frozen' : null
  })
}

/** Everything about one saved invoice, live, until the calling component is removed. */
export function openInvoice(org: string, id: string, removed: (event: RemovedByOther) => void) {
  const session = useSessionStore()
  const taxes = useUsualTaxes()
  const me = session.person?.uid ?? ''
  const people = usePeople(org, id, { uid: me, name: session.member?.name ?? '' })
  const colleagues = useColleagues()
  const live = liveSheet(org, id, colleagues.heard)

  const locked = useLocked(live)
  // what is kept is not for the next person who signs in
  const stays = () => session.person?.uid === me
  const texts = openTexts({
    org,
    invoice: id,
    stored: live.stored,
    others: () => people.others.value.length,
    isLocked: () => locked.value !== null,
    refuse: (edit, problem) => editor.keepRefused([edit], problem),
    stays,
    typed: colleagues.typed,
  })
  const editor = createEditor({
    texts,
    stored: live.stored,
    isAnswered: live.isAnswered,
    send: sendingFor(org, id),
    me,
    locked,
    newLineValues: () => taxes.beginningOfLine(live.stored.value?.invoice.customer),
  })
  handOn(org, id, editor, stays)
  colleagues.begin({
    me: () => me,
    ownWrites: editor.ownWrites,
    typed: editor.typed,
    suspect: people.suspect,
    merges: (key) => texts.value.merges(key),
    removed: (line, by) => {
      const here = focused.value !== null && addressOf(focused.value).line === line
      if (here || editor.ownWrites.recentIn(line)) removed({ line, by })
    },
  })

  const frozenTotals = useFrozenTotals(org, id, () => live.stored.value?.invoice)
  const focused = ref<FieldKey | null>(null)
  const model = editorModel({
    editor,
    focused,
    frozenTotals,
    me,
    moved: (key) => people.setField(key),
    colleagues: { ...colleagues.shown, ...people, caretOf: (key, uid) => texts.value.caretOf(key, uid) },
  })

  return { ...live, editor, model, people, shown: colleagues.shown, locked }
}

export type OpenInvoice = ReturnType<typeof openInvoice>
