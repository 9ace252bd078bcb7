import { Complaint } from './complaint.ts'
import { generated } from './folders.ts'
import { type Ports, portsFrom } from './ports.ts'

/** Ports of other protocols, which fetch() never connects to (https://fetch.spec.whatwg.org/#port-blocking). */
const REFUSED_BY_BROWSERS = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]

/** Where one run of the emulators lives: its project and its ports. */
export interface Place {
  project: string
  ports: Ports
}

/** Where `npm start` is when it is not told another port. */
export const USUAL_START = { project: 'demo-covoice', port: 5400 }

/** The usual place, or one at the port asked for; its project then carries the port, so that runs don't mix. */
export function placeAt(usual: { project: string; port: number }, asked: string | true | undefined): Place {
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

/** The folder of a place: what its emulators serve, their logs and, for `npm start`, their data. */
export const folderOf = ({ project }: Place): string => generated(project)
