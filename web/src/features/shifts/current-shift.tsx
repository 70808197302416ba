import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight, ShoppingCart } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBranchesFor, useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { useTill } from '@/tills/till'
import { Badge } from '@/ui/elements/badge'
import { Button, buttonClass } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Select } from '@/ui/inputs/select'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { OpenShift } from './open-shift'
import { currentQuery, reportQuery, type Shift } from './queries'
import { ShiftActions } from './shift-actions'
import { useShiftRights } from './words'

/** The shift that the member's sales go into, or the form that opens one. */
export function CurrentShift() {
  const { t } = useTranslation('shifts')
  const branches = useBranchesFor('shifts.work')
  const own = useSession()?.branchId
  const [chosen, choose] = useState<string | null>(null)
  const branchId = chosen ?? branches.find(({ id }) => id === own)?.id ?? branches[0]?.id
  if (branchId === undefined) return null
  return (
    <div className="mb-5 max-w-xl lg:mb-6">
      {branches.length > 1 && (
        <div className="mb-2.5 sm:w-60">
          <Select className="max-lg:h-11" label={t('branch')} items={branches.map(({ id, name }) => ({ value: id, label: name }))} value={branchId} onChange={choose} />
        </div>
      )}
      <InBranch key={branchId} branchId={branchId} />
    </div>
  )
}

function InBranch({ branchId }: { branchId: string }) {
  const { t } = useTranslation('shifts')
  const query = useQuery(currentQuery(branchId))
  const { tills } = useTill(branchId)
  const me = useSession()?.id
  const [opensOther, setOpensOther] = useState(false)
  if (query.isPending) {
    return (
      <Card>
        <SkeletonRows rows={2} />
      </Card>
    )
  }
  if (!query.data) {
    return (
      <Card>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Card>
    )
  }
  const { shift, required } = query.data
  const canOpenOther = shift && shift.opened_by !== me && tills.length > 1
  return (
    <div className="space-y-3">
      {shift && <Opened shift={shift} />}
      {canOpenOther && !opensOther && <Button onClick={() => setOpensOther(true)}>{t('open.another')}</Button>}
      {(!shift || (canOpenOther && opensOther)) && (
        <Card>
          <CardHeader title={t('open.title')} />
          <CardBody className="space-y-4">
            {required && !shift && <Notice tone="warn">{t('open.required')}</Notice>}
            <OpenShift branchId={branchId} onOpened={() => setOpensOther(false)} />
          </CardBody>
        </Card>
      )}
    </div>
  )
}

function Opened({ shift }: { shift: Shift }) {
  const { t } = useTranslation('shifts')
  const format = useFormat()
  const { isOwn, maySee } = useShiftRights(shift)
  const maySell = useMay('sales.create', shift.branch_id)
  const expected = useQuery({ ...reportQuery(shift.id), enabled: maySee }).data?.figures?.expected_cash
  return (
    <Card>
      <CardHeader title={t('titleOf', { number: shift.number, till: shift.till_name })}>
        <Badge tone="good" dot>
          {t(isOwn ? 'isOwn' : 'isOpen')}
        </Badge>
      </CardHeader>
      <CardBody className="space-y-4">
        <div>
          <p className="text-lg font-semibold">{t('since', { time: format.dateTime(shift.opened_at) })}</p>
          <p className="text-sm text-fg-3">{t('openedBy', { name: shift.opened_by_name })}</p>
        </div>
        <dl className="grid grid-cols-2 gap-3">
          <Figure label={t('float')} amount={shift.opening_float} />
          {expected !== undefined && <Figure label={t('expectedNow')} amount={expected} />}
        </dl>
        <ShiftActions shift={shift} />
        <div className="flex flex-wrap justify-between gap-2 border-t pt-3">
          {maySell && (
            <Link to="/sell" search={{}} className={buttonClass({ variant: 'soft' })}>
              <ShoppingCart />
              {t('toSale')}
            </Link>
          )}
          {maySee && (
            <Link to="/shifts/$id" params={{ id: shift.id }} className={buttonClass({ variant: 'ghost' })}>
              {t('details')}
              <ChevronRight className="rtl:rotate-180" />
            </Link>
          )}
        </div>
      </CardBody>
    </Card>
  )
}

function Figure({ label, amount }: { label: string; amount: number }) {
  const format = useFormat()
  return (
    <div className="min-w-0">
      <dt className="text-xs text-fg-3">{label}</dt>
      <dd className="num mt-0.5 font-semibold wrap-anywhere">{format.money(amount)}</dd>
    </div>
  )
}
