/** A part of the rules with a name: a function, or what a `match` is about. */
interface Part {
  kind: 'function' | 'match'
  name: string
  start: number
  end: number
}

/** Which collections' requests can reach an offset of the rules, by functions that call each other. */
export function reachIn(source: string): (offset: number) => ReadonlySet<string> {
  const parts = partsOf(source)
  const known = new Map<Part, Set<string>>()

  function reachOf(offset: number): Set<string> {
    const innermost = parts
      .filter(({ start, end }) => start <= offset && offset < end)
      .toSorted((one, other) => other.start - one.start)[0]
    if (!innermost) return new Set()
    return innermost.kind === 'match' ? new Set([innermost.name]) : reachOfFunction(innermost)
  }

  function reachOfFunction(part: Part): Set<string> {
    const found = known.get(part)
    if (found) return found
    const reached = new Set<string>()
    known.set(part, reached)
    for (const { index } of source.matchAll(new RegExp(`(?<!function )\\b${part.name}\\(`, 'g')))
      if (index < part.start || index >= part.end) reachOf(index).forEach((name) => reached.add(name))
    return reached
  }

  return reachOf
}

function partsOf(source: string): Part[] {
  return [...source.matchAll(/\bfunction (\w+)\([^)]*\) \{|\bmatch (\/\S+) \{/g)].map((found) => {
    const [text, functionName, path = ''] = found
    const start = found.index
    const end = endOfBlock(source, start + text.length)
    return functionName
      ? { kind: 'function', name: functionName, start, end }
      : { kind: 'match', name: collectionOf(path), start, end }
  })
}

/** The collection that `/orgs/{org}` or `/users/{user}/organisations/{org}` is about. */
const collectionOf = (path: string): string => path.split('/').at(-2) ?? ''

/** The offset behind the brace that closes a block; braces in texts and comments come in pairs. */
function endOfBlock(source: string, from: number): number {
  let open = 1
  let at = from
  for (; open > 0 && at < source.length; at++) {
    if (source[at] === '{') open += 1
    else if (source[at] === '}') open -= 1
  }
  return at
}
