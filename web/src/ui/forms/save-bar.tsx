import { cn } from '@/lib/cn'

/** The buttons of a long form, always visible: above the tab bar on phones, at the bottom on desktops. */
export const SaveBar = ({ children }: { children: React.ReactNode }) => (
  <div
    className={cn(
      'sticky bottom-20 z-10 flex justify-end gap-2 rounded-xl border bg-raised p-2.5 shadow-pop lg:bottom-4',
      'max-lg:[&>*]:h-11 max-lg:[&>*]:flex-1',
    )}
  >
    {children}
  </div>
)
