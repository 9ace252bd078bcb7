/** The panel beside the sheet. */
export type SideView = 'history' | 'delivery'
