import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transferQueue } from '../../../functions/src/books/transfer-queue.ts'
import { messageQueue } from '../../../functions/src/delivery/message-queue.ts'
import { waitingConditions } from '../../../functions/src/queue/share.ts'
import { sweepConditions } from '../../../functions/src/queue/sweep.ts'
import type { Shape } from './needed-index.ts'

const functions = fileURLToPath(new URL('../../../functions/src/', import.meta.url))

/** `.collection(...)` or `.collectionGroup(...)` with the `.where(...)` and `.orderBy(...)` that follow it. */
const chain =
  /\.(collection|collectionGroup)\(([^)]*\)?)\)((?:\s*\.(?:where|orderBy)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+)/g

/** The queries of the functions, read in their source: those with conditions, each as its collection is written there. */
export function serverQueries(): Shape[] {
  return globSync('**/*.ts', { cwd: functions }).flatMap((file) =>
    [...readFileSync(functions + file, 'utf8').matchAll(chain)].map(
      ([, method, collection = '', steps = '']) => ({
        // `outboxPath(org)` and 'outbox' end alike
        collection: collection.replaceAll("'", '').replace(/Path\(.*$/, ''),
        scope: method === 'collection' ? 'COLLECTION' : 'COLLECTION_GROUP',
        where: [...steps.matchAll(/\.where\('([^']+)', '([^']+)'/g)].map(
          ([, field = '', op = '']) => [field, op] as const,
        ),
        orderBy: [...steps.matchAll(/\.orderBy\('([^']+)'(?:, '(asc|desc)')?/g)].map(
          ([, field = '', direction]) => [field, direction === 'desc' ? 'desc' : 'asc'] as const,
        ),
      }),
    ),
  )
}

/** The queries of the sweep and of an organisation's share, which are built from what each queue declares. */
export function queueQueries(): Shape[] {
  return [messageQueue, transferQueue].flatMap((queue) => [
    { collection: queue.collection, ...waitingConditions(queue) },
    ...Object.values(sweepConditions(queue, new Date())).map((conditions) => ({
      collection: queue.collection,
      scope: 'COLLECTION_GROUP' as const,
      where: conditions.map(([field, op]) => [field, op] as const),
      orderBy: [],
    })),
  ])
}
