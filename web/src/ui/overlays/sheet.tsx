import { openedLater } from '@/ui/later'

export interface SheetProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  children: React.ReactNode
  /** Always visible below the scrolling content, such as the buttons of a form. */
  footer?: React.ReactNode
}

/** For forms and details. Opens from below on phones, where a swipe closes it, and at the end side on desktops. */
export const Sheet = openedLater<SheetProps>(() => import('./sheet-popup').then((module) => module.SheetPopup), {
  isOpen: ({ open }) => open,
  close: ({ onOpenChange }) => onOpenChange(false),
})
