import { type Plan, plans } from '@covoice/domain'
import { type Arguments, readArguments } from './run/arguments.ts'
import { Complaint, orComplain } from './run/complaint.ts'
import { emulatorEnvironment } from './emulators/emulator-environment.ts'
import { USUAL_START, instanceAt } from './run/emulator-instance.ts'
import { setPlan } from './seed/set-plan.ts'

const USAGE = `Say which organisation and which plan: npm run plan -- ORG ${plans.join('|')} [--project ID]`

/**
 * `npm run plan -- ORG subscriber|trial [--project ID | --port N]`: changes an organisation's plan, in a real
 * project with the application default credentials (`gcloud auth application-default login`), otherwise in
 * the running `npm start`.
 */
async function changePlan({ names, options }: Arguments): Promise<void> {
  const [org, wanted, ...more] = names
  const plan = plans.find((known) => known === wanted)
  if (!org || !/^[A-Za-z0-9_-]{1,128}$/.test(org) || !plan || more.length) throw new Complaint(USAGE)
  if (options.project && options.port)
    throw new Complaint('Choose one: --project is the cloud, --port an npm start.')
  const project = options.project ? await realProject(options.project) : await runningProject(options.port)
  const before = await changed(project, org, plan)
  if (!before) throw new Complaint(`There is no organisation ${org} in ${project}.`)
  console.log(
    before === plan
      ? `${org} had the plan ${plan} already.`
      : `${org} has the plan ${plan} now, it had ${before}.`,
  )
}

/**
 * Removes the emulators' variables, so that they can't redirect a real change, and checks the credentials:
 * without them Firestore ends the process.
 */
async function realProject(project: string | true): Promise<string> {
  delete process.env.FIRESTORE_EMULATOR_HOST
  const { applicationDefault } = await import('firebase-admin/app')
  try {
    await applicationDefault().getAccessToken()
  } catch {
    throw new Complaint(
      'There are no credentials for a real project: `gcloud auth application-default login` gets them.',
    )
  }
  return String(project)
}

async function runningProject(port: string | true | undefined): Promise<string> {
  const instance = instanceAt(USUAL_START, port)
  Object.assign(process.env, emulatorEnvironment(instance))
  try {
    await fetch(`http://127.0.0.1:${instance.ports.firestore}/`)
  } catch {
    throw new Complaint(
      `No npm start answers at port ${instance.ports.hosting}: start it, say its --port, or name a real --project.`,
    )
  }
  return instance.project
}

async function changed(project: string, org: string, plan: Plan): Promise<Plan | undefined> {
  // They take a second to load, for nothing when the arguments are wrong.
  const { deleteApp, initializeApp } = await import('firebase-admin/app')
  const { getFirestore } = await import('firebase-admin/firestore')
  const app = initializeApp({ projectId: project })
  try {
    return await setPlan(getFirestore(app), org, plan)
  } catch (error) {
    throw new Complaint(
      `The plan could not be changed in ${project}: ${error instanceof Error ? error.message : String(error)}`,
    )
  } finally {
    await deleteApp(app)
  }
}

await orComplain(() => changePlan(readArguments(process.argv.slice(2), { values: ['project', 'port'] })))
