/** The presence colour of a person, 1 to 8: the same on every screen. */
export function presenceColour(uid: string): number {
  // FNV-1a: ids that differ in one letter get different colours.
  let hash = 0x811c9dc5
  for (const character of uid) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (((hash ^ (hash >>> 15)) >>> 0) % 8) + 1
}
