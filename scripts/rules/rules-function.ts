/** The longest line of firestore.rules. */
export const widest = 120

const indent = '    '

/** A function of the rules in which all of the conditions must hold; `given` is a variable of theirs. */
export function rulesFunction(head: string, conditions: readonly string[], given?: string): string {
  const variables = given === undefined ? [] : wrapped(`${indent}  let ${given};`, `${indent}      `)
  const lines = conditions.flatMap((condition, index) => {
    const start = index === 0 ? `${indent}  return ` : `${indent}    && `
    const end = index === conditions.length - 1 ? ';' : ''
    return wrapped(`${start}${condition}${end}`, `${indent}      `)
  })
  return [`${indent}function ${head} {`, ...variables, ...lines, `${indent}}`].join('\n')
}

/** The names as a list of the rules. */
export const rulesList = (names: readonly string[]): string =>
  `[${names.map((name) => `'${name}'`).join(', ')}]`

/** A line cut before its last `||`, else behind its last comma, so that no part is too wide. */
function wrapped(line: string, further: string): string[] {
  if (line.length <= widest) return [line]
  const or = line.slice(0, widest + 1).lastIndexOf(' || ')
  const at = or > further.length ? or : line.lastIndexOf(', ', widest - 1) + 1
  if (at <= further.length) throw new Error(`No place to cut: ${line}`)
  return [line.slice(0, at), ...wrapped(further + line.slice(at).trimStart(), further)]
}
