/** The emulator's report: a tree of expressions for each function and `allow`, with every value that each had. */
export interface Report {
  report: ReportedNode[]
}

interface ReportedNode {
  sourcePosition: Position
  values?: { value: Record<string, unknown> }[]
  children?: ReportedNode[]
}

interface Position {
  line: number
  column: number
  currentOffset: number
  endOffset: number
}

/** An expression of the rules, and the values that it had. */
export interface Expression {
  position: Position
  wasTrue: boolean
  wasFalse: boolean
  /** it had a value that is neither */
  wasOther: boolean
  inside: Expression[]
}

/** What a report says of yes and no; everything else in it, whole documents over and over, is left behind. */
export function expressionsOf({ report }: Report): Expression[] {
  return report.map(expressionOf)
}

function expressionOf({ sourcePosition, values = [], children = [] }: ReportedNode): Expression {
  const kinds = values.flatMap(({ value }) => Object.entries(value))
  return {
    position: sourcePosition,
    wasTrue: kinds.some(([kind, value]) => kind === 'boolValue' && value === true),
    wasFalse: kinds.some(([kind, value]) => kind === 'boolValue' && value === false),
    wasOther: kinds.some(([kind]) => kind !== 'boolValue'),
    inside: children.map(expressionOf),
  }
}

/** What was seen in either of two reports on the same rules. */
export function both(one: readonly Expression[], other: readonly Expression[]): Expression[] {
  if (one.length !== other.length) throw new Error('These reports are on different rules.')
  return one.map((expression, index) => {
    const same = other[index]!
    return {
      position: expression.position,
      wasTrue: expression.wasTrue || same.wasTrue,
      wasFalse: expression.wasFalse || same.wasFalse,
      wasOther: expression.wasOther || same.wasOther,
      inside: both(expression.inside, same.inside),
    }
  })
}
