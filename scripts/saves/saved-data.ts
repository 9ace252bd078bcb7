import { exportData } from '../emulators/emulators.ts'
import { type EmulatorInstance, folderOf } from '../run/emulator-instance.ts'
import { endLeftOver, leftOverIn } from '../run/left-over.ts'
import {
  adoptFlatSave,
  beginGeneration,
  dropUnfinished,
  generationsIn,
  type Generation,
  timeOf,
} from './generations.ts'
import { nameOf, stepsSince, turnPage, type Step } from './journal.ts'
import { replay } from './replay.ts'

/** What a start finds on the disk: the newest complete save, and the steps of the server that it lacks. */
export interface SavedData {
  generation: Generation | undefined
  steps: Step[]
}

/** Ends what a killed start left behind, after saving the data that it still has. */
export async function settleLeftOver(instance: EmulatorInstance, data: string): Promise<void> {
  const processes = leftOverIn(folderOf(instance))
  if (processes.length === 0) return
  console.log(
    `The last run was killed and left processes behind: ${processes.map(({ name }) => name).join(', ')}.`,
  )
  const isSaved = await saveOf(instance, data)
  await endLeftOver(processes)
  console.log(isSaved ? 'They still had all data: it is saved, and they are ended.' : 'They are ended.')
}

/** A half-filled demo company, which no save precedes, is not saved. */
async function saveOf({ ports }: EmulatorInstance, data: string): Promise<boolean> {
  if (generationsIn(data).length === 0) return false
  const begun = new Date()
  try {
    const { folder, complete } = beginGeneration(data, begun)
    await exportData(ports.hub, folder)
    complete()
    turnPage(data, begun)
    return true
  } catch {
    return false // its Firestore or its hub has ended
  }
}

/** Finds the newest complete save and what it lacks, and says when the last run did not end with a save. */
export function findSavedData(instance: EmulatorInstance, data: string): SavedData {
  adoptFlatSave(data)
  const unfinished = dropUnfinished(data, folderOf(instance))
  const [generation] = generationsIn(data)
  if (!generation) return { generation, steps: [] }
  if (unfinished)
    console.log(`The last run was killed while it saved: the save of ${timeOf(generation)} is used.`)
  return { generation, steps: stepsSince(data, generation.begun) }
}

/** Takes the steps that the loaded data lack, and says so. */
export async function takeSteps({ generation, steps }: SavedData, instance: EmulatorInstance): Promise<void> {
  if (!generation || steps.length === 0) return
  await replay(steps, instance)
  const numbers = steps
    .flatMap(({ writes }) => writes)
    .filter((write) => /\/numbers\/[^/]+$/.test(nameOf(write)))
  console.log(
    `The last run was killed after its save of ${timeOf(generation)}: ${steps.length} later steps of the server ` +
      `are restored from its journal, with ${new Set(numbers.map(nameOf)).size} numbers.`,
  )
}
