import { Random } from './random.ts'

const weights = {
  type: 44,
  compose: 8,
  erase: 4,
  edit: 14,
  insert: 6,
  remove: 4,
  move: 6,
  paste: 3,
  undo: 8,
  wait: 3,
  offline: 2,
  reload: 1,
  close: 1,
  crash: 1,
} as const

export type OperationKind = keyof typeof weights

/** What one person does next. The numbers choose among what their page shows at that time: 0 the first, up to 1 the last. */
export interface Operation {
  kind: OperationKind
  /** The field or line that is meant. */
  where: number
  /** The place within it, or how often. */
  how: number
  /** The milliseconds between two keys. */
  keyMs: number
  pauseMs: number
}

const kills: readonly OperationKind[] = ['reload', 'close', 'crash']

/** The operations of one person: the same for the same seed; without kills a pause is in their place. */
export function operationsOf(
  seed: number,
  client: number,
  { operations, kills: hasKills }: { operations: number; kills: boolean },
): Operation[] {
  const random = new Random(seed * 1_009 + client * 7_919 + 1)
  return Array.from({ length: operations }, () => {
    const kind = random.weighted(weights)
    return {
      kind: kills.includes(kind) && !hasKills ? 'wait' : kind,
      where: random.next(),
      how: random.next(),
      keyMs: random.whole(5, 60),
      pauseMs: random.next() < 0.5 ? 0 : random.whole(0, 900),
    }
  })
}
