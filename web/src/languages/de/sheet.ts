import editor from './editor.json'

/** The words of the sheet, its bar and its history. */
export const sheet = { editor }
