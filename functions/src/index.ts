import './deployed/set-up.ts'

/** The deployed functions, by what starts them. */
export * from './deployed/callables.ts'
export * from './deployed/triggers.ts'
export * from './deployed/tasks.ts'
export * from './deployed/requests.ts'
export * from './deployed/schedules.ts'
