export interface DialogProps {
  title: string
  description?: string
  size?: 'small' | 'medium' | 'large' | 'wide'
  /** Whether Escape, the cross and a click beside it close it. */
  dismissable?: boolean
  /** 'alertdialog' for a question that can't wait. */
  role?: 'dialog' | 'alertdialog'
}
