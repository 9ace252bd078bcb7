/** What is shown beside the sheet. */
export type SideView = 'history' | 'delivery'
