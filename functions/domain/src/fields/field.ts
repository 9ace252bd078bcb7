import type { FieldProblem } from './field-problem.ts'

/** One field of a stored document: its valid values, how it is read, and the meaning of its absence. */
export interface Field<Value> {
  /** Why a person may not write a value; null when they may. */
  problem: (value: unknown) => FieldProblem | null
  /** The stored value, whatever its length or size; undefined where it is missing or of the wrong kind. */
  read: (stored: unknown) => Value | undefined
  /** The value of a document without this field: an older app wrote it. */
  empty: Value
  /** The check in firestore.rules: an expression over `value`, and over `known`, which was stored before. */
  rule: string
  /** Rules check it where it is not as it was stored: a look at every part costs much of a request's expressions. */
  checkedOnChange?: true
  /**
   * Every document has had it since the first release: rules refuse a document without it, and the canonical
   * text always includes it.
   */
  required?: true
  /** Its parts, each written separately under a dotted path. */
  parts?: Table
  /** The fields of each item of a list or map, which is written as a whole. */
  items?: Table
  /** A text in which several people type at once: their changes merge by character. */
  merged?: true
  /** An invoice's totals follow from it. */
  inTotals?: true
  /** Why colleagues who look at the document are not told of a change. */
  untold?: string
}

/** All fields of one kind of document by name: the only declaration of each field. */
export type Table = Readonly<Record<string, Field<unknown>>>

/** The content of a document with these fields. */
export type ValuesOf<T extends Table> = {
  -readonly [Name in keyof T]: T[Name] extends Field<infer Value> ? Value : never
}

/** The position of each separately written field, as a dotted path. */
export type PathOf<T extends Table> = {
  [Name in keyof T & string]: T[Name] extends { parts: infer Parts extends Table }
    ? `${Name}.${PathOf<Parts>}`
    : Name
}[keyof T & string]

/** The value at a dotted path. */
export type ValueAt<T extends Table, Path extends string> = Path extends keyof T
  ? ValuesOf<T>[Path]
  : Path extends `${infer Name}.${infer Rest}`
    ? T[Name] extends { parts: infer Parts extends Table }
      ? ValueAt<Parts, Rest>
      : never
    : never
