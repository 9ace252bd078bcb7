/** Where text is typed. */
export const textControl = 'input:not([type=checkbox], [type=radio]), textarea'
