import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { useFormat } from '@/session/use-format'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { byPaymentType, type Moved } from './figures'
import { Fact } from './rows'

/** The sales of a shift, and what moved of each payment type. */
export function Figures({ figures }: { figures: Schemas['ShiftReportViewFigures'] }) {
  const { t } = useTranslation('shifts')
  const format = useFormat()
  return (
    <>
      <Card>
        <CardHeader title={t('sales')} />
        <CardBody>
          <dl className="num space-y-2.5 text-sm">
            <Fact label={t('saleCount', { count: figures.sale_count })}>
              <b className="font-semibold">{format.money(figures.sale_amount)}</b>
            </Fact>
            {figures.credit_amount > 0 && <Fact label={t('ofItCredit')}>{format.money(figures.credit_amount)}</Fact>}
            {figures.late_sale_count > 0 && <Fact label={t('ofItLate')}>{format.number(figures.late_sale_count)}</Fact>}
          </dl>
        </CardBody>
      </Card>
      {byPaymentType(figures).map((moved) => (
        <OfType key={moved.type} moved={moved} />
      ))}
    </>
  )
}

function OfType({ moved: { type, lines, total } }: { moved: Moved }) {
  const { t } = useTranslation('shifts')
  const format = useFormat()
  return (
    <Card>
      <CardHeader title={t(`payments.${type}`)} />
      <CardBody>
        <dl className="num space-y-2.5 text-sm">
          {lines.map(({ kind, count, amount }) => (
            <Fact
              key={kind}
              label={
                <>
                  {t(`kinds.${kind}`)} <span className="text-xs">× {format.number(count)}</span>
                </>
              }
            >
              {format.money(amount)}
            </Fact>
          ))}
          <Fact label={t('total')} className="border-t pt-2.5">
            <b className="font-semibold">{format.money(total)}</b>
          </Fact>
        </dl>
      </CardBody>
    </Card>
  )
}
