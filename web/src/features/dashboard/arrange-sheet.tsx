import { useQuery } from '@tanstack/react-query'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Switch } from '@/ui/inputs/switch'
import { Sheet } from '@/ui/overlays/sheet'
import { layoutQuery, useArrange, type Layout } from './queries'

/** The order of the widgets, and which of them are shown. Every change is saved at once. */
export function ArrangeSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('dashboard')
  const { data, error, refetch } = useQuery(layoutQuery)
  return (
    <Sheet open={open} onOpenChange={onClose} title={t('arrange.title')}>
      {data ? <Widgets places={data.widgets} /> : error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={6} />}
    </Sheet>
  )
}

function Widgets({ places }: { places: Layout['widgets'] }) {
  const { t } = useTranslation('dashboard')
  const { mutate } = useArrange()
  const move = (index: number, by: -1 | 1) => {
    const others = places.toSpliced(index, 1)
    mutate({ widgets: others.toSpliced(index + by, 0, ...places.slice(index, index + 1)) })
  }
  return (
    <>
      <p className="mb-3 text-sm text-fg-2">{t('arrange.lead')}</p>
      <ul className="divide-y">
        {places.map(({ widget, is_shown }, index) => {
          const name = t(`arrange.widgets.${widget}`)
          return (
            <li key={widget} className="flex items-center gap-1 py-1">
              <Switch
                className="grow"
                label={name}
                checked={is_shown}
                onChange={(shown) => mutate({ widgets: places.map((place) => (place.widget === widget ? { widget, is_shown: shown } : place)) })}
              />
              <Button
                variant="ghost"
                size="icon"
                className="ms-2"
                aria-label={t('arrange.up', { name })}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              >
                <ArrowUp />
              </Button>
              <Button variant="ghost" size="icon" aria-label={t('arrange.down', { name })} disabled={index === places.length - 1} onClick={() => move(index, 1)}>
                <ArrowDown />
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
