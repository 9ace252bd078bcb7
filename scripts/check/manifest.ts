/** A part of Vite's manifest: the scripts of a build, and which of them each loads before it runs. */
export type Manifest = Record<string, { file: string; imports?: string[] }>
