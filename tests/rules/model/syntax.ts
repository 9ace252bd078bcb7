/** An operator, a method or another form of an expression, with its place in the source. */
export type Expression = { id: number; start: number; end: number } & (
  | { kind: 'literal'; value: string | number | boolean | null }
  | { kind: 'name'; name: string }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'map'; entries: [Expression, Expression][] }
  | { kind: 'path'; steps: (string | Expression)[] }
  | { kind: 'not' | 'minus'; operand: Expression }
  | { kind: 'operator'; operator: string; left: Expression; right: Expression }
  | { kind: 'is'; operand: Expression; type: string }
  | { kind: 'choice'; condition: Expression; yes: Expression; no: Expression }
  | { kind: 'field'; of: Expression; name: string }
  | { kind: 'at'; of: Expression; index: Expression; until: Expression | undefined }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'method'; of: Expression; name: string; args: Expression[] }
)

/** A function of the rules. */
export interface Definition {
  parameters: string[]
  lets: [string, Expression][]
  result: Expression
}

/** An `allow`: it answers requests of these methods. */
export interface Allow {
  methods: string[]
  condition: Expression
}

/** A `match` with what is declared in it; `{org}` of its path is the step `{org`. */
export interface Block {
  path: string[]
  functions: Map<string, Definition>
  allows: Allow[]
  blocks: Block[]
}
