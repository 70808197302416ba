import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import type { WaitingSale } from '@/offline/outbox'
import { useFormat } from '@/session/use-format'
import { buttonClass } from '@/ui/elements/button'
import { Select } from '@/ui/inputs/select'
import { PageHeader } from '@/ui/layout/page-header'

interface SellHeaderProps {
  refused: WaitingSale | undefined
  branches: readonly Schemas['BranchView'][]
  branchId: string
  onBranch: (branchId: string) => void
  /** Stands before the choice of the branch. */
  children: React.ReactNode
}

export function SellHeader({ refused, branches, branchId, onBranch, children }: SellHeaderProps) {
  const { t } = useTranslation('sell')
  const { t: common } = useTranslation()
  const format = useFormat()
  return (
    <PageHeader
      title={t(refused ? 'waiting.change' : 'title')}
      description={refused && t('waiting.madeAt', { moment: format.dateTime(refused.madeAt) })}
      actions={
        <>
          {refused && (
            <Link to="/outbox" className={buttonClass()}>
              <ArrowLeft className="rtl:rotate-180" />
              {common('back')}
            </Link>
          )}
          {children}
          {branches.length > 1 && (
            <Select
              label={t('branch')}
              className="w-52"
              value={branchId}
              onChange={onBranch}
              items={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
            />
          )}
        </>
      }
    />
  )
}
