import { parseComment, type CommentContent } from '@covoice/domain'

/** A comment as the panel shows it. */
export interface ShownComment extends CommentContent {
  id: string
  createdBy: string
  createdAt: Date | null
}

/** A stored comment; missing fields are empty. */
export function parseShownComment(id: string, data: Record<string, unknown>): ShownComment {
  const { createdBy, createdAt } = data
  return {
    ...parseComment(data),
    id,
    createdBy: typeof createdBy === 'string' ? createdBy : '',
    createdAt: createdAt instanceof Date ? createdAt : null,
  }
}
