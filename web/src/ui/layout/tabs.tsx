import { Tabs as Base } from '@base-ui/react/tabs'
import { cn } from '@/lib/cn'
import { Strip } from './strip'

interface TabsProps<T extends string> {
  items: readonly { value: T; label: React.ReactNode; content: React.ReactNode }[]
  value: T
  onChange: (value: T) => void
  className?: string
}

/** Tabs of a page. Keep the value in the address, for reloads and the back button. */
export function Tabs<T extends string>({ items, value, onChange, className }: TabsProps<T>) {
  return (
    <Base.Root value={value} onValueChange={(chosen: T) => onChange(chosen)} className={className}>
      <Strip current={value} className="mb-4">
        <Base.List className="flex gap-1 border-b">
          {items.map((item) => (
            <Base.Tab
              key={item.value}
              value={item.value}
              className={cn(
                '-mb-px h-10 shrink-0 cursor-pointer border-b-2 border-transparent px-3 text-sm font-medium text-fg-3 max-lg:h-11',
                'transition-colors hover:text-fg focus-visible:-outline-offset-2 data-[active]:border-brand data-[active]:text-fg',
              )}
            >
              {item.label}
            </Base.Tab>
          ))}
        </Base.List>
      </Strip>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} className="outline-none">
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
