import type { Case } from '../cases/case.ts'
import type { Verdict } from '../emulator/project.ts'
import { type Evaluation, type Scope, type Scoped, evaluate } from './evaluate.ts'
import { NOW, documentsAfter, documentsBefore, resourceAt } from './documents.ts'
import { type Request, requestsOf } from './requests.ts'
import type { Block, Expression } from './syntax.ts'
import { type RuleValue, type ValueMap, isFailure } from './values.ts'

const ROOT = '/databases/(default)/documents/'

/** What the rules answer to a case, and the listener that gets each value on the way. */
export function verdictOf(rules: Block, one: Case, seen?: Evaluation['seen']): Verdict {
  const before = documentsBefore(one)
  const after = one.ask.kind === 'commit' ? documentsAfter(before, one.ask.writes) : before
  const evaluation: Evaluation = {
    documentAt: (path, when) => resourceAt(when === 'after' ? after : before, path.slice(ROOT.length)),
    ...(seen && { seen }),
  }
  const requests = requestsOf(one.ask, before, after)
  const isAllowed = requests.every((request) => {
    const asked = requestMap(one, request)
    const variables = new Map([
      ['resource', () => request.resource],
      ['request', () => asked],
    ])
    const scope: Scope = { variables, functions: new Map(), outer: undefined }
    const path = [...ROOT.split('/').slice(1, -1), ...request.path.split('/')]
    return isAllowedBy(rules, scope, { path, method: request.method }, evaluation)
  })
  return isAllowed ? 'allowed' : 'denied'
}

function requestMap({ who }: Case, { after, method }: Request): ValueMap {
  const auth = who.uid === null ? null : new Map<string, RuleValue>([['uid', who.uid]])
  return new Map<string, RuleValue>([
    ['auth', auth],
    ['time', NOW],
    ['method', method],
    ['resource', after],
  ])
}

interface Asked {
  path: readonly string[]
  method: string
}

function isAllowedBy(block: Block, outer: Scope, { path, method }: Asked, evaluation: Evaluation): boolean {
  const functions = new Map<string, Scoped>()
  const variables = new Map<string, () => RuleValue>()
  const scope: Scope = { variables, functions, outer }
  for (const [name, definition] of block.functions) functions.set(name, { definition, scope })
  for (const [at, step] of block.path.entries()) {
    const value = path[at]
    if (value === undefined || (!step.startsWith('{') && step !== value)) return false
    if (step.startsWith('{')) variables.set(step.slice(1), () => value)
  }
  const below = { path: path.slice(block.path.length), method }
  if (below.path.length > 0) return block.blocks.some((inner) => isAllowedBy(inner, scope, below, evaluation))
  return block.allows
    .filter(({ methods }) => methods.some((name) => name === method || COVERED[name]?.includes(method)))
    .some(({ condition }) => isTrue(condition, scope, evaluation))
}

const COVERED: Readonly<Record<string, readonly string[]>> = {
  read: ['get', 'list'],
  write: ['create', 'update', 'delete'],
}

function isTrue(condition: Expression, scope: Scope, evaluation: Evaluation): boolean {
  try {
    return evaluate(condition, scope, evaluation) === true
  } catch (error) {
    if (isFailure(error)) return false
    throw error
  }
}
