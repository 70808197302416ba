import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '@/ui/feedback/skeleton'
import { Textarea } from '@/ui/inputs/input'
import { Segmented } from '@/ui/inputs/segmented'

const Markdown = lazy(() => import('@/ui/elements/markdown').then(({ Markdown }) => ({ default: Markdown })))

interface MarkdownFieldProps {
  value: string
  onChange: (value: string) => void
  label: string
  placeholder?: string
  rows?: number
}

/** A long text with a preview. */
export function MarkdownField({ value, onChange, label, placeholder, rows = 6 }: MarkdownFieldProps) {
  const { t } = useTranslation('tickets')
  const [view, setView] = useState<'write' | 'preview'>('write')
  return (
    <div className="space-y-2">
      {view === 'write' ? (
        <Textarea
          dir="auto"
          rows={rows}
          maxLength={20000}
          aria-label={label}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <div className="min-h-24 rounded-lg border border-dashed px-3 py-2">
          {value.trim() ? (
            <Suspense fallback={<Skeleton />}>
              <Markdown text={value} />
            </Suspense>
          ) : (
            <p className="text-sm text-fg-3">{t('nothingToPreview')}</p>
          )}
        </div>
      )}
      <div className="flex items-center justify-between gap-3">
        <Segmented
          label={t('view')}
          items={[
            { value: 'write', label: t('write') },
            { value: 'preview', label: t('preview') },
          ]}
          value={view}
          onChange={setView}
          className="max-lg:[&>*]:h-10"
        />
        <span className="text-xs text-fg-3 max-sm:hidden">{t('markdownHint')}</span>
      </div>
    </div>
  )
}
