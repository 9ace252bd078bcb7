import { required } from '../fields/composed-fields.ts'
import type { Table, ValuesOf } from '../fields/field.ts'
import { longText, shortText } from '../fields/field-kinds.ts'

/** The fields that each kind of mail can be filled with, written as `{number}`. */
export const mailFields = {
  invoice: ['number', 'total', 'date', 'due', 'customer', 'contact', 'company'],
  reminder: ['number', 'total', 'date', 'due', 'customer', 'contact', 'company'],
  invitation: ['company', 'inviter', 'role', 'link', 'until'],
} as const

/** What a mail is about. */
export type MailKind = keyof typeof mailFields

/** A field of a kind of mail. */
export type MailField<K extends MailKind = MailKind> = (typeof mailFields)[K][number]

/** The fields of what a mail says before it is filled in: plain text, paragraphs apart by an empty line. */
export const mailTemplateTable = { subject: required(shortText), message: required(longText) } satisfies Table

/** What a mail says before its fields are filled in. */
export type MailTemplate = ValuesOf<typeof mailTemplateTable>

/** Why a template should not be used: a part says nothing, has a field that is none, or an invitation has no link. */
export type TemplateProblem =
  | { part: keyof MailTemplate; problem: 'empty' }
  | { part: keyof MailTemplate; problem: 'unknownField'; field: string }
  | { part: 'message'; problem: 'linkMissing' }

const FIELD = /\{([A-Za-z]\w*)\}/g

const EMPTY_SENTENCE = (field: string) => new RegExp(`[^.!?\\n]*\\{${field}\\}[^.!?\\n]*[.!?]?`, 'g')

/** The text without the sentences that say a field which is empty: an invoice without a due date asks for no payment by it. */
export function withoutEmpty(text: string, fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .filter(([, value]) => value === '')
    .reduce((left, [field]) => left.replace(EMPTY_SENTENCE(field), ''), text)
}

/** The text with each `{field}` replaced by its value, which is never looked into again; an unknown `{xyz}` stays as typed. */
export function fillTemplate(text: string, fields: Readonly<Record<string, string>>): string {
  return text.replace(FIELD, (typed: string, name: string) =>
    Object.hasOwn(fields, name) ? (fields[name] ?? typed) : typed,
  )
}

/** What its author should know before a template is used, each unknown field once a part. */
export function templateProblems(kind: MailKind, template: MailTemplate): TemplateProblem[] {
  const known: readonly string[] = mailFields[kind]
  const problems = (['subject', 'message'] as const).flatMap((part): TemplateProblem[] => {
    if (template[part].trim() === '') return [{ part, problem: 'empty' }]
    const unknown = namesIn(template[part]).filter((name) => !known.includes(name))
    return unknown.map((field) => ({ part, problem: 'unknownField', field }))
  })
  // Without it nobody could join.
  if (kind === 'invitation' && !namesIn(template.message).includes('link'))
    problems.push({ part: 'message', problem: 'linkMissing' })
  return problems
}

function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(FIELD)].map(([, name = '']) => name))]
}
