import type { Manifest } from './manifest.ts'

/** The circles among the scripts of a build that load each other: such a script may run before what it needs. */
export function chunkCircles(manifest: Manifest): string[] {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (chunk: string, path: string[]) => {
    if (path.includes(chunk)) circles.push([...path.slice(path.indexOf(chunk)), chunk].join(' → '))
    if (done.has(chunk) || path.includes(chunk)) return
    for (const next of manifest[chunk]?.imports ?? []) visit(next, [...path, chunk])
    done.add(chunk)
  }
  for (const chunk of Object.keys(manifest)) visit(chunk, [])
  return circles
}
