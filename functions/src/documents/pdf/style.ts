/** The style of a text: size in points, and the distance of baselines. */
export interface Style {
  size: number
  leading: number
  bold: boolean
  colour: string
}

/** The colours of the sheet, on white. */
export const ink = '#1f1d1a'
export const muted = '#5c5850'
export const hairline = '#d8d4cb'
export const pale = '#e8e5de'

/** The text styles of the document, from its title to the footer. */
export const styles = {
  title: { size: 22, leading: 27, bold: true, colour: ink },
  number: { size: 11, leading: 15, bold: false, colour: ink },
  draft: { size: 11, leading: 15, bold: false, colour: muted },
  label: { size: 8, leading: 12, bold: false, colour: muted },
  name: { size: 9, leading: 13, bold: true, colour: ink },
  text: { size: 9, leading: 13, bold: false, colour: ink },
  aside: { size: 9, leading: 13, bold: false, colour: muted },
  due: { size: 11.5, leading: 16, bold: true, colour: ink },
  small: { size: 8, leading: 11.5, bold: false, colour: muted },
  mark: { size: 120, leading: 120, bold: true, colour: pale },
} as const satisfies Record<string, Style>
