import { CloudOff, SearchX, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { errorText, isApiError } from '@/api/errors'
import { cn } from '@/lib/cn'
import { Button } from '@/ui/elements/button'
import { Marked } from '@/ui/elements/marked'
import { EmptyState } from '@/ui/feedback/states'
import { choose, type Finder } from './use-finder'
import type { Group, Item } from './use-items'

/** The matching items in groups. */
export function Results({ finder }: { finder: Finder }) {
  const { t } = useTranslation('palette')
  return (
    <div className="min-h-0 grow overflow-y-auto overscroll-contain p-2">
      <div role="listbox" id={finder.listId} aria-label={t('results')} hidden={finder.count === 0} className="space-y-2">
        {finder.groups.map((group) => (
          <ResultGroup key={group.id} group={group} finder={finder} />
        ))}
      </div>
      {finder.asked !== '' && <Answer finder={finder} />}
    </div>
  )
}

function ResultGroup({ group, finder }: { group: Group; finder: Finder }) {
  const titleId = `${finder.listId}-${group.id}`
  const isOld = finder.isSearching && group.items[0]?.id.startsWith('hit-')
  return (
    <div role="group" aria-labelledby={titleId} className={cn(isOld && 'opacity-60')}>
      <p id={titleId} role="presentation" className="px-2.5 pt-1 pb-1 text-2xs font-medium text-fg-3">
        {group.title}
      </p>
      {group.items.map((item) => (
        <Option
          key={item.id}
          id={finder.optionId(item)}
          item={item}
          isActive={item === finder.active}
          onPoint={() => finder.activate(item)}
          onChoose={(event) => choose(item, event.ctrlKey || event.metaKey)}
        />
      ))}
    </div>
  )
}

interface OptionProps {
  id: string
  item: Item
  isActive: boolean
  onPoint: () => void
  onChoose: (event: React.MouseEvent) => void
}

function Option({ id, item, isActive, onPoint, onChoose }: OptionProps) {
  return (
    // The focus stays in the field, which handles the keys, as in every combobox.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerMove={isActive ? undefined : onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={cn('flex min-h-11 cursor-pointer scroll-my-8 items-center gap-3 rounded-lg px-2.5 py-1.5 text-sm sm:min-h-10', isActive && 'bg-hover')}
    >
      <item.icon className={cn('size-4.5 shrink-0 text-fg-3 rtl:[&.lucide-log-out]:rotate-180', isActive && 'text-brand-ink')} strokeWidth={1.7} />
      <span className="min-w-0 grow">
        <span className="block truncate">
          <bdi>
            <Marked text={item.title} ranges={item.titleRanges ?? []} />
          </bdi>
        </span>
        {item.line && (
          <span className="block truncate text-xs text-fg-3">
            <bdi>
              <Marked text={item.line} ranges={item.lineRanges ?? []} />
            </bdi>
          </span>
        )}
      </span>
      {item.aside && <span className="num shrink-0 text-xs text-fg-2">{item.aside}</span>}
    </div>
  )
}

/** Below the hits: that nothing was found, or that the search failed. */
function Answer({ finder: { error, online, isEmpty, asked, retry } }: { finder: Finder }) {
  const { t } = useTranslation(['palette', 'common'])
  if (!online || isApiError(error, 'NO_CONNECTION')) {
    return <Trouble icon={CloudOff} title={t('offline')} onRetry={online ? retry : undefined} />
  }
  if (error) return <Trouble icon={TriangleAlert} title={errorText(error)} onRetry={retry} />
  if (isEmpty) return <EmptyState icon={SearchX} title={t('nothing', { typed: asked })} description={t('nothingHint')} className="py-10" />
  return null
}

function Trouble({ icon: Icon, title, onRetry }: { icon: typeof CloudOff; title: string; onRetry: (() => void) | undefined }) {
  const { t } = useTranslation()
  return (
    <div role="alert" className="m-1 flex items-center gap-3 rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
      <Icon className="size-4.5 shrink-0" />
      <span className="min-w-0 grow">{title}</span>
      {onRetry && (
        <Button size="sm" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
