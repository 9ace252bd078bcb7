import { limits } from '../fields/limits.ts'

/** The number of lines that count towards the limit: removed ones, too, because each of them can be restored. */
export const lineCountOf = (lines: readonly unknown[]): number => lines.length

/** Whether an invoice with so many lines takes one more. */
export const takesOneMoreLine = (lineCount: number): boolean => lineCount < limits.lines
