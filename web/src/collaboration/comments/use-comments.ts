import { limits } from '@covoice/domain'
import { computed } from 'vue'
import { createDocuments, newId, writeFields } from '../../backend/documents/documents.ts'
import { liveList } from '../../backend/documents/live-list.ts'
import { unawaited } from '../../backend/documents/saved-state.ts'
import { online, pendingPaths } from '../../backend/documents/saving.ts'
import { parseShownComment, type ShownComment } from './comment.ts'
import type { CommentedDocument } from './commented-document.ts'
import { mentionedIn } from './mentions.ts'
import { commentsQuery } from './queries.ts'
import { threadsOf } from './threads.ts'

/** The comments of a document, live, and what I do with them. Each write goes out later where there is no network. */
export function useComments(document: () => CommentedDocument) {
  const live = liveList(() => {
    const { collection, customer, isLimited } = document()
    return commentsQuery(collection, isLimited ? customer : null)
  }, parseShownComment)
  const threads = computed(() => threadsOf(live.value.value))
  const pathOf = (id: string) => `${document().collection}/${id}`
  const write = (id: string, fields: Record<string, unknown>) => unawaited(writeFields(pathOf(id), fields))

  /** Writes a comment on a field, '' for the whole document; or an answer. */
  function say(text: string, { field, replyTo = '' }: { field: string; replyTo?: string }): void {
    const { customer, people } = document()
    const content = { field, replyTo, customer, edited: false, deleted: false, resolved: false }
    const data = { ...content, text, mentions: mentionedIn(text, people) }
    unawaited(createDocuments([{ path: pathOf(newId()), data }]))
  }

  /** Deletes my comment; the returned act writes it again. */
  function erase({ id, text, mentions, edited }: ShownComment): () => void {
    write(id, { deleted: true, text: '', mentions: [] })
    return () => write(id, { deleted: false, text, mentions, edited })
  }

  return {
    ...live,
    threads,
    isFull: computed(() => live.value.value.length >= limits.comments),
    waits: (id: string) => !online.value && pendingPaths.value.includes(pathOf(id)),
    say,
    erase,
    change: (id: string, text: string) =>
      write(id, { text, mentions: mentionedIn(text, document().people), edited: true }),
    resolve: (id: string, resolved: boolean) => write(id, { resolved }),
  }
}

export type Comments = ReturnType<typeof useComments>
