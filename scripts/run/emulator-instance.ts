import { Complaint } from './complaint.ts'
import { generated } from './folders.ts'
import { type Ports, portsFrom } from './ports.ts'

/** Ports of other protocols, which fetch() never connects to (https://fetch.spec.whatwg.org/#port-blocking). */
const REFUSED_BY_BROWSERS = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]

/** One instance of the emulators: its project and its ports. */
export interface EmulatorInstance {
  project: string
  ports: Ports
}

/** The project and port of `npm start` without --port. */
export const USUAL_START = { project: 'demo-covoice', port: 5400 }

/** The default instance, or one at the given port; its project then includes the port, so that runs don't mix. */
export function instanceAt(
  usual: { project: string; port: number },
  asked: string | true | undefined,
): EmulatorInstance {
  if (asked === undefined) return { project: usual.project, ports: portsFrom(usual.port) }
  const port = Number(asked)
  if (!Number.isInteger(port) || port < 1024 || port > 65000)
    throw new Complaint(`--port ${String(asked)} is not a port: choose a number from 1024 to 65000.`)
  const ports = portsFrom(port)
  const refused = Object.values(ports).find((each) => REFUSED_BY_BROWSERS.includes(each))
  if (refused)
    throw new Complaint(
      `--port ${port} would need port ${refused}, which browsers refuse: choose another number.`,
    )
  return { project: `${usual.project}-${port}`, ports }
}

/** The folder of an instance: the files that its emulators serve, their logs and, for `npm start`, their data. */
export const folderOf = ({ project }: EmulatorInstance): string => generated(project)
