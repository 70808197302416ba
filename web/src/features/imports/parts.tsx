const focus = (heading: HTMLElement | null) => heading?.focus()

/** The heading of what came of a file. It takes the focus, so that screens show and screen readers say what is new. */
export const CardTitle = ({ children }: { children: React.ReactNode }) => (
  <h2 ref={focus} tabIndex={-1} className="text-base font-semibold outline-none">
    {children}
  </h2>
)
