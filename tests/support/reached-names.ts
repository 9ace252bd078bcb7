import { posix } from 'node:path'
import ts from 'typescript'

/** The text of a source file by its path. */
export type ReadSource = (file: string) => string

/** Stands for every declaration of a file. */
const ALL = '*'

/** A declaration at the top of a file, or `ALL`. */
interface Place {
  file: string
  name: string
}

interface Source {
  declared: ReadonlyMap<string, ts.Node>
  imported: ReadonlyMap<string, Place>
}

/**
 * Finds the texts among `names` that the code of a declaration contains, and the code of every declaration that
 * it names, in its file or in a file that it imports. Types and files of packages don't count.
 */
export function namesReached(names: readonly string[], read: ReadSource): (start: Place) => Set<string> {
  const sources = new Map<string, Source>()
  const sourceOf = (file: string): Source => {
    const source = sources.get(file) ?? parsed(file, read(file))
    sources.set(file, source)
    return source
  }

  return (start) => {
    const seen = new Set<ts.Node>()
    const found = new Set<string>()

    const follow = ({ file, name }: Place): void => {
      const { declared, imported } = sourceOf(file)
      if (name === ALL) for (const each of declared.keys()) follow({ file, name: each })
      const place = imported.get(name)
      if (place && place.name !== ALL) follow(place)
      const node = declared.get(name)
      if (!node || seen.has(node)) return
      seen.add(node)
      look(node, file)
    }

    const look = (node: ts.Node, file: string): void => {
      if (ts.isTypeNode(node)) return
      if (ts.isStringLiteral(node) && names.includes(node.text)) found.add(node.text)
      const place = placeNamed(node, file, sourceOf(file))
      if (place) follow(place)
      ts.forEachChild(node, (child) => {
        if (!isFieldName(child, node)) look(child, file)
      })
    }

    follow(start)
    return found
  }
}

/** Whether a part of an expression is the name of a field, such as `b` in `a.b` and in `{ b: a }`. */
const isFieldName = (part: ts.Node, whole: ts.Node): boolean =>
  (ts.isPropertyAccessExpression(whole) || ts.isPropertyAssignment(whole)) && part === whole.name

/** The declaration that an expression names: by its name, through `import * as`, or with `import()`. */
function placeNamed(node: ts.Node, file: string, { imported }: Source): Place | null {
  if (ts.isIdentifier(node)) return { file, name: node.text }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const place = imported.get(node.expression.text)
    return place?.name === ALL ? { file: place.file, name: node.name.text } : null
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [path] = node.arguments
    return path && ts.isStringLiteral(path) && isOurs(path.text)
      ? { file: pathFrom(file, path.text), name: ALL }
      : null
  }
  return null
}

function parsed(file: string, text: string): Source {
  const declared = new Map<string, ts.Node>()
  const imported = new Map<string, Place>()
  for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false).statements) {
    if (ts.isImportDeclaration(statement)) readImport(statement, file, imported)
    else if (ts.isVariableStatement(statement)) {
      for (const one of statement.declarationList.declarations)
        if (ts.isIdentifier(one.name)) declared.set(one.name.text, one)
    } else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) {
      declared.set(statement.name.text, statement)
    }
  }
  return { declared, imported }
}

function readImport(
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
  from: string,
  imported: Map<string, Place>,
): void {
  const bindings = importClause?.namedBindings
  if (!bindings || !ts.isStringLiteral(moduleSpecifier) || !isOurs(moduleSpecifier.text)) return
  const file = pathFrom(from, moduleSpecifier.text)
  if (ts.isNamespaceImport(bindings)) imported.set(bindings.name.text, { file, name: ALL })
  else
    for (const { name, propertyName, isTypeOnly } of bindings.elements)
      if (!isTypeOnly && importClause.phaseModifier !== ts.SyntaxKind.TypeKeyword)
        imported.set(name.text, { file, name: (propertyName ?? name).text })
}

const isOurs = (path: string): boolean => path.startsWith('.')

const pathFrom = (file: string, path: string): string => posix.join(posix.dirname(file), path)
