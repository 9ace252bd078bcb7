import { documentLanguage } from '@covoice/domain'
import * as v from 'valibot'
import { Complaint } from '../run/complaint.ts'
import { addsUp } from './adds-up.ts'
import { issueText } from './issue-text.ts'
import { revisionFileSchema } from './revision-schema.ts'

/** A revision as history stores it, and the other inputs of a document: its language (BCP 47) and the logo. */
export type RevisionFile = Omit<
  v.InferOutput<typeof revisionFileSchema>,
  'issuedAt' | 'issuedBy' | 'language'
> & {
  language: string
}

/**
 * Reads a revision's JSON; an error names every unreadable field with the reason, or the sums that don't add
 * up.
 */
export function readRevision(text: string): RevisionFile {
  const read = v.safeParse(revisionFileSchema, parsed(text))
  const problems = read.success ? addsUp({ ...read.output, language: '' }) : read.issues.map(issueText)
  if (!read.success || problems.length > 0)
    throw new Complaint(['This is no revision of an invoice:', ...problems].join('\n  '))
  const { issuedAt: _at, issuedBy: _by, ...revision } = read.output
  const { language, content } = revision
  return { ...revision, language: documentLanguage(language ?? '', content.from.address.country) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new Complaint(`This is no JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
