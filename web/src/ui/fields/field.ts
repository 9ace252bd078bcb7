/** A colleague who is on the same field: shown by name, in their colour. */
export interface Peer {
  name: string
  /** 1 to 8, see presence-colour.ts */
  colour: number
}

/** What every field takes. */
export interface FieldProps {
  label: string
  labelHidden?: boolean
  hint?: string
  /** Said beside the field, which is then invalid. */
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
  /** Flashes once, in a colleague's colour, whenever the key changes. */
  flash?: { colour: number; key: string | number } | null
  /** The owner writes while the person types, and has yet to write what they typed last. */
  unwritten?: boolean
}
