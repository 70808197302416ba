import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { errorText } from '@/api/errors'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'

interface LongListEndProps {
  error: Error | null
  onRetry: () => void
  isCapped: boolean
  total: number
}

/** The end of a long list: says that some rows could not be loaded, or that the list continues beyond the count. */
export function LongListEnd({ error, onRetry, isCapped, total }: LongListEndProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      {error && (
        <div role="alert" className="sticky bottom-20 z-20 m-2 flex items-center gap-3 rounded-lg border bg-raised px-3 py-2 text-sm shadow-pop lg:bottom-3">
          <TriangleAlert className="size-4.5 shrink-0 text-warn" />
          <span className="min-w-0 grow">{errorText(error)}</span>
          <Button size="sm" onClick={onRetry}>
            {t('retry')}
          </Button>
        </div>
      )}
      {isCapped && <p className="border-t px-4 py-3 text-center text-xs text-fg-3">{t('listGoesOn', { number: format.number(total) })}</p>}
    </>
  )
}
