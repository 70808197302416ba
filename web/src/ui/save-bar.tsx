/** The buttons of a long form: they stay in sight, on phones above the tab bar. */
export const SaveBar = ({ children }: { children: React.ReactNode }) => (
  <div className="sticky bottom-20 z-10 flex justify-end gap-2 rounded-xl border bg-raised p-2.5 shadow-pop max-lg:[&>*]:flex-1 lg:bottom-4">{children}</div>
)
