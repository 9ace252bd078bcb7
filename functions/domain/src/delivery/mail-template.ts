import type { MailTemplate } from './mail-template-table.ts'

/** The fields that can be filled in for each kind of mail, written as `{number}`. */
export const mailFields = {
  invoice: ['number', 'total', 'date', 'due', 'customer', 'contact', 'company'],
  reminder: ['number', 'total', 'date', 'due', 'customer', 'contact', 'company'],
  invitation: ['company', 'inviter', 'role', 'link', 'until'],
} as const

/** The kinds of mail. */
export type MailKind = keyof typeof mailFields

/** A field of a kind of mail. */
export type MailField<K extends MailKind = MailKind> = (typeof mailFields)[K][number]

/** Why a template should not be used: a part is empty, has an unknown field, or an invitation has no link. */
export type TemplateProblem =
  | { part: keyof MailTemplate; problem: 'empty' }
  | { part: keyof MailTemplate; problem: 'unknownField'; field: string }
  | { part: 'message'; problem: 'linkMissing' }

const FIELD = /\{([A-Za-z]\w*)\}/g

const EMPTY_SENTENCE = (field: string) => new RegExp(`[^.!?\\n]*\\{${field}\\}[^.!?\\n]*[.!?]?`, 'g')

/** An amount, an account, a number, or a field that can be one. */
const FIGURE = /\{[A-Za-z]\w*\}|\d/

/**
 * The text without the sentences of empty fields: an invoice without a due date has no sentence that asks for
 * payment by it. A sentence with a figure or another field stays: the reader needs those.
 */
export function withoutEmpty(text: string, fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .filter(([, value]) => value === '')
    .reduce(
      (left, [field]) =>
        left.replace(EMPTY_SENTENCE(field), (sentence) =>
          FIGURE.test(sentence.replaceAll(`{${field}}`, '')) ? sentence : '',
        ),
      text,
    )
}

/**
 * The text with each `{field}` replaced by its value; fields inside a value are not replaced; an unknown
 * `{xyz}` stays as typed.
 */
export function fillTemplate(text: string, fields: Readonly<Record<string, string>>): string {
  return text.replace(FIELD, (typed: string, name: string) =>
    Object.hasOwn(fields, name) ? (fields[name] ?? typed) : typed,
  )
}

/** The warnings for a template's author before it is used, each unknown field once per part. */
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
