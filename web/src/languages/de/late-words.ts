import late from './late.json'

/** The words of edits that came too late, and of what a device can't keep. */
export const lateWords = { late }
