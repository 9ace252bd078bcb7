/** The port of each service, relative to the hosting port. web/src/backend/device/environment.ts must agree. */
export const PORT_OFFSETS = {
  hosting: 0,
  auth: 1,
  firestore: 2,
  functions: 3,
  pubsub: 4,
  tasks: 5,
  hub: 6,
  logging: 7,
  eventarc: 8,
  firestoreWebsocket: 9,
  mail: 10,
  sendgrid: 11,
  inbox: 12,
  xero: 13,
} as const

export type Service = keyof typeof PORT_OFFSETS
export type Ports = Record<Service, number>

/** The port of every service when hosting is at `base`. */
export function portsFrom(base: number): Ports {
  return Object.fromEntries(
    Object.entries(PORT_OFFSETS).map(([service, offset]) => [service, base + offset]),
  ) as Ports
}
