/** A colleague on the same field: shown by name, in their colour. */
export interface Peer {
  name: string
  /** 1 to 8, see presenceColour */
  colour: number
  /** Where they type in the text of the field. */
  caret?: number | null
}

/** The props of every field. */
export interface FieldProps {
  label: string
  labelHidden?: boolean
  hint?: string
  /** Shown beside the field, which is then invalid. */
  error?: string
  disabled?: boolean
  /** Print at rest: can be read and selected, not changed. */
  readonly?: boolean
  required?: boolean
  placeholder?: string
  /** `paper` looks like print until it is hovered or focused. */
  variant?: 'box' | 'paper'
  align?: 'start' | 'end'
  id?: string
  name?: string
  peers?: Peer[]
  /** Flashes once, in a colleague's colour, when the key changes. */
  flash?: { colour: number; key: string | number } | null
  /** The owner writes while the person types, and has not written the last text yet. */
  unwritten?: boolean
}
