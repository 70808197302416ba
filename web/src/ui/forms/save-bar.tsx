/** The buttons of a long form: in sight above the tab bar on phones, at the foot of the window on desktops. */
export const SaveBar = ({ children }: { children: React.ReactNode }) => (
  <div className="sticky bottom-20 z-10 flex justify-end gap-2 rounded-xl border bg-raised p-2.5 shadow-pop max-lg:[&>*]:h-11 max-lg:[&>*]:flex-1 lg:bottom-4">{children}</div>
)
