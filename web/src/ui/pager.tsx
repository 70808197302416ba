import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PageInfo } from '@/api/client'
import { useFormat } from '@/lib/use-format'
import { Button } from './button'

/** Back and forth through the numbered pages of a list. */
export function Pager({ page, onChange }: { page: PageInfo; onChange: (number: number) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const number = page.number ?? 1
  const pages = page.pages ?? number
  if (pages <= 1) return null
  return (
    <nav aria-label={t('pages')} className="flex items-center justify-between gap-3 border-t px-4 py-2.5">
      <p className="num text-xs text-fg-3">{t('pageOf', { number: format.number(number), pages: format.number(pages) })}</p>
      <div className="flex gap-1.5">
        <Button size="sm" disabled={number <= 1} onClick={() => onChange(number - 1)} aria-label={t('previousPage')}>
          <ChevronLeft className="rtl:rotate-180" />
        </Button>
        <Button size="sm" disabled={number >= pages} onClick={() => onChange(number + 1)} aria-label={t('nextPage')}>
          <ChevronRight className="rtl:rotate-180" />
        </Button>
      </div>
    </nav>
  )
}
