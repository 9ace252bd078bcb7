import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../web/src/styles/tokens.css'), 'utf8')
const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)]
const tokens = new Map(pairs.map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]))

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

const grounds = ['ground', 'surface', 'sunken', 'paper']
const statuses = ['draft', 'exported', 'sent', 'paid', 'refunded']
const people = [1, 2, 3, 4, 5, 6, 7, 8]
const on = (inks: string[], places: string[]) =>
  inks.flatMap((ink) => places.map((place) => [ink, place] as const))

const text = [
  ...on(['ink', 'ink-muted', 'ink-faint', 'accent', 'danger'], grounds),
  ...on(['ink', 'accent'], ['accent-soft']),
  ...on(['ink', 'danger'], ['danger-soft']),
  ...on(['attention'], ['attention-soft', 'ground', 'surface']),
  ...on(['success'], ['success-soft', 'ground', 'surface']),
  ...on(['on-accent'], ['accent', 'accent-strong']),
  ...on(['on-danger'], ['danger']),
  // Tips and toasts stand on ink.
  ...on(['ground'], ['ink']),
  ...statuses.flatMap((status) => on([`status-${status}`], [`status-${status}-soft`, 'surface'])),
  ...people.flatMap((person) => [
    [`presence-${person}`, 'paper'] as const,
    [`presence-${person}`, 'surface'] as const,
    ['on-presence', `presence-${person}`] as const,
  ]),
]
const shapes = on(['line-strong', 'accent'], grounds)

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (name: string): string => {
    const token = tokens.get(name)
    if (!token) throw new Error(`tokens.css has no --${name}`)
    return token[theme]
  }

  test.each(text)('[X9] text in %s can be read on %s', (ink, place) => {
    expect(contrast(colour(ink), colour(place))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapes)('[X9] shapes in %s can be seen on %s', (shape, place) => {
    expect(contrast(colour(shape), colour(place))).toBeGreaterThanOrEqual(3)
  })
})
