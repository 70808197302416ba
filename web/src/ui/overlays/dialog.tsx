import { openedLater } from '@/ui/later'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: string
  /** The buttons; the last is the main one. */
  footer?: React.ReactNode
  children?: React.ReactNode
  className?: string
}

/** A small question or form in the middle of the screen. Put longer forms into a Sheet. */
export const Dialog = openedLater<DialogProps>(() => import('./dialog-popup').then((module) => module.DialogPopup), {
  isOpen: ({ open }) => open,
  close: ({ onOpenChange }) => onOpenChange(false),
})
