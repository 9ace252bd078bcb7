export type ButtonVariant = 'primary' | 'quiet' | 'plain' | 'danger'
export type ButtonSize = 'medium' | 'small'

const look: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  quiet: 'bg-surface text-ink ring-1 ring-inset ring-line-strong/60 hover:bg-sunken',
  plain: 'text-ink hover:bg-sunken',
  danger: 'bg-danger text-on-danger hover:opacity-90',
}

const sizes = {
  text: {
    medium: 'min-h-9 px-3 touch:min-h-11 touch:px-4',
    small: 'min-h-7 px-2 text-small touch:min-h-11 touch:px-3',
  },
  icon: {
    medium: 'size-9 touch:size-11',
    small: 'size-7 touch:size-11',
  },
}

/** The look of everything that can be pressed, buttons and links. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, content: 'text' | 'icon'): string {
  return [
    'relative inline-flex shrink-0 cursor-pointer items-center justify-center rounded font-medium select-none',
    'transition-[background-color,opacity,scale] duration-120 active:scale-98',
    'disabled:opacity-50 disabled:pointer-events-none aria-disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:active:scale-100',
    'aria-busy:opacity-100',
    content === 'text' ? 'whitespace-nowrap' : '',
    look[variant],
    sizes[content][size],
  ].join(' ')
}
