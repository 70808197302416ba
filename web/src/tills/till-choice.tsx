import { Vault } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Select } from '@/ui/inputs/select'
import { chooseTill, useLacksShift, useTill } from './till'

interface TillChoiceProps {
  branchId: string
  /** What the server says about the till. */
  refused?: string | undefined
  /** The choice may have settled the refusal. */
  onChange?: () => void
}

/** At which till of a branch this device takes and gives money; nothing where there is only one. */
export function TillChoice({ branchId, refused, onChange }: TillChoiceProps) {
  const { t } = useTranslation()
  const { tills, chosen } = useTill(branchId)
  const lacksShift = useLacksShift(branchId, chosen)
  // Without a till of its own, the server asks for one only if several shifts could be meant.
  const said = refused && chosen === null ? t('till.severalOpen') : refused
  if (tills.length < 2 && !said) return null
  return (
    <div className="space-y-1">
      {tills.length > 1 && (
        <div className="flex items-center justify-between gap-3 text-xs text-fg-2">
          <span className="flex items-center gap-1.5">
            <Vault className="size-4 text-fg-3" aria-hidden />
            {t('till.label')}
          </span>
          <Select
            label={t('till.label')}
            className="w-52 max-lg:h-11"
            items={[{ value: '', label: t('till.byShift') }, ...tills.map(({ id, name }) => ({ value: id, label: name }))]}
            value={chosen ?? ''}
            onChange={(id) => {
              chooseTill(branchId, id || null)
              onChange?.()
            }}
          />
        </div>
      )}
      {tills.length > 1 && lacksShift && !said && <p className="text-xs text-warn">{t('till.noShift')}</p>}
      {said && (
        <p role="alert" data-refused className="text-xs font-medium text-bad">
          {said}
        </p>
      )}
    </div>
  )
}
