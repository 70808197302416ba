import { usePageTitle } from '@/lib/use-page-title'

/** The top of each page; its title is also that of the browser's tab. */
export function PageHeader({ title, description, actions }: { title: string; description?: React.ReactNode; actions?: React.ReactNode }) {
  usePageTitle(title)
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-4 gap-y-3 lg:mb-5">
      <div className="min-w-0">
        <h1 className="truncate text-xl font-semibold tracking-tight lg:text-2xl">{title}</h1>
        {description && <p className="mt-0.5 text-sm text-fg-3">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  )
}
