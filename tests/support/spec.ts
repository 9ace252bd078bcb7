import ts from 'typescript'

/** The rule ids of SPEC.md, in its order: lines like `- **M1** ...`. */
export function rulesOf(spec: string): string[] {
  return [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map((match) => match[1]!)
}

/** The rules that the titles of a test file cite, `[M1]`, with the title that does. */
export function citationsIn(source: string, file: string): { rule: string; title: string; file: string }[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false)
  const titles: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTestFunction(node.expression)) {
      const title = node.arguments[0]
      if (title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title)))
        titles.push(title.getText(tree))
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return titles.flatMap((title) =>
    [...title.matchAll(/\[([A-Z]\d+)\]/g)].map((match) => ({ rule: match[1]!, title, file })),
  )
}

/** Whether a callee is `it`, `test`, `describe` or something of theirs: `it.each(...)`, `test.describe`. */
function isTestFunction(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ['it', 'test', 'describe'].includes(callee.text)
  if (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee))
    return isTestFunction(callee.expression)
  return false
}
