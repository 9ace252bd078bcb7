import { execFileSync } from 'node:child_process'
import { Complaint } from '../run/complaint.ts'
import { root } from '../run/folders.ts'

/** The changes since a commit. */
export interface Change {
  /** The commit that the change is counted from. */
  since: string
  /** Changed and new files, named from the project's folder; a moved file under both names. */
  files: string[]
}

/** What has changed since the work left `origin/main`, or since the last commit where there is none, with what isn't committed. */
export function changedFiles(folder = root): Change {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    const since = baseOf(git)
    const changed = git('diff', '--name-only', '--no-renames', '--relative', since)
    const added = git('ls-files', '--others', '--exclude-standard')
    return { since, files: [...changed.split('\n'), ...added.split('\n')].filter(Boolean) }
  } catch {
    throw new Complaint('--changed asks git what has changed, and git gave no answer: run all tests instead.')
  }
}

function baseOf(git: (...args: string[]) => string): string {
  try {
    return git('merge-base', 'HEAD', 'origin/main')
  } catch {
    return git('rev-parse', 'HEAD')
  }
}
