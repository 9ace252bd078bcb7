import * as v from 'valibot'
import type { Right, Role } from '../access/access.ts'
import type { CallProblem } from './call-problems.ts'

/** Who may call: anybody, a signed-in person, or a member with a right that can depend on the roles concerned. */
export type WhoMayCall = 'anybody' | 'signedIn' | Right | ((...concerned: Role[]) => Right)

/** A function that the browser calls, declared for both sides: its arguments, its result, who may, its problems. */
export interface CallDeclaration {
  schema: v.GenericSchema
  result: v.GenericSchema
  who: WhoMayCall
  /** Beside the problems that every call shares. */
  problems: readonly CallProblem[]
}

/** The result of a call that only does something. */
export const nothing = v.void()
