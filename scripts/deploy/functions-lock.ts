/** One installed package of a lock file; `link` is a folder of the project. */
export interface LockedPackage {
  name?: string
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

/** A lock file of npm, version 3: packages by their folder. */
export interface Lock {
  name: string
  version?: string
  lockfileVersion: number
  packages: Record<string, LockedPackage>
}

const FUNCTIONS = 'functions'

/**
 * The lock file of the functions alone, with the versions of the whole project's: a deploy uploads their folder,
 * and the cloud then installs what was tested.
 */
export function functionsLock({ lockfileVersion, packages }: Lock): Lock {
  const { devDependencies: _, ...own } = found(packages, FUNCTIONS)
  const name = own.name ?? ''
  const taken: Record<string, LockedPackage> = { '': own }
  const waiting = [FUNCTIONS]
  for (const folder of waiting)
    for (const dependency of needed(found(packages, folder))) {
      const at = installedAt(packages, folder, dependency)
      if (at === null || inFunctions(at) in taken) continue
      const { resolved = '', link, ...rest } = found(packages, at)
      taken[inFunctions(at)] = link ? { resolved: inFunctions(resolved), link } : { ...rest, resolved }
      const source = link ? resolved : at
      if (link) taken[inFunctions(source)] = found(packages, source)
      waiting.push(source)
    }
  return { name, lockfileVersion, packages: taken }
}

function found(packages: Lock['packages'], folder: string): LockedPackage {
  const it = packages[folder]
  if (!it) throw new Error(`package-lock.json has no ${folder}`)
  return it
}

function needed({
  dependencies,
  optionalDependencies,
  peerDependencies,
  peerDependenciesMeta,
}: LockedPackage) {
  const peers = Object.keys(peerDependencies ?? {}).filter((peer) => !peerDependenciesMeta?.[peer]?.optional)
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]
}

/** Where Node finds a dependency of a package: in its own node_modules, or in those of a folder above. */
function installedAt(packages: Lock['packages'], folder: string, dependency: string): string | null {
  for (let above = folder; ; above = above.slice(0, Math.max(above.lastIndexOf('/'), 0))) {
    const at = above === '' ? `node_modules/${dependency}` : `${above}/node_modules/${dependency}`
    if (packages[at]) return at
    if (above === '') return null
  }
}

const inFunctions = (folder: string): string =>
  folder.startsWith(`${FUNCTIONS}/`) ? folder.slice(FUNCTIONS.length + 1) : folder
