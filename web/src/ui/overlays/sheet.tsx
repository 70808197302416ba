import { openedLater } from '@/ui/later'

export interface SheetProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  children: React.ReactNode
  /** Stays in sight below the scrolling content: the buttons of a form. */
  footer?: React.ReactNode
}

/** For forms and details: from below with a swipe to close on phones, at the end side on desktops. */
export const Sheet = openedLater<SheetProps>(() => import('./sheet-popup').then((module) => module.SheetPopup), {
  isOpen: ({ open }) => open,
  close: ({ onOpenChange }) => onOpenChange(false),
})
