import { usePageTitle } from '@/lib/browser/use-page-title'

interface PageHeaderProps {
  title: string
  description?: React.ReactNode
  /** Buttons beside the title. */
  actions?: React.ReactNode
  /** Controls for what the page shows, such as its days: beside the title on desktops, below it on phones. */
  choices?: React.ReactNode
}

/** The header of a page. It also sets the title of the browser's tab. */
export function PageHeader({ title, description, actions, choices }: PageHeaderProps) {
  usePageTitle(title)
  return (
    <header className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2.5 lg:mb-5">
      {/* The buttons stay beside the title as long as a short title fits. */}
      <h1 className="line-clamp-2 min-w-0 flex-[1_1_9rem] text-xl font-semibold tracking-tight lg:line-clamp-1 lg:text-2xl">{title}</h1>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      {choices && <div className="flex flex-wrap items-center gap-2 max-lg:order-last max-lg:basis-full">{choices}</div>}
      {description && <p className="-mt-1.5 basis-full text-sm text-fg-3">{description}</p>}
    </header>
  )
}
