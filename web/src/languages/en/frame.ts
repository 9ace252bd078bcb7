import session from './session.json'
import shell from './shell.json'
import ui from './ui.json'

/** The words of the first paint: frame, components, sign-in. */
export const frame = { session, shell, ui }
