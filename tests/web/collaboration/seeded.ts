/** Random choices that repeat with the same seed (mulberry32). */
export function seeded(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number): number => Math.floor(next() * below)
  const pick = <T>(from: readonly T[]): T => {
    const one = from[number(from.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  return { number, pick }
}
