import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleAlert, History, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText, isApiError } from '@/api/errors'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { Button, buttonClass } from '@/ui/elements/button'
import { showToast } from '@/ui/feedback/toast'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { Sheet } from '@/ui/overlays/sheet'
import { rollsQuery, useEditRoll, type Product, type Roll } from './queries'
import { RollBar } from './roll-bar'
import { useStockWords } from './words'

interface Chosen {
  roll: Roll
  product: Product
}

/** One roll: the use of its metres and its editable fields. */
export function RollSheet({ chosen, onClose }: { chosen: Chosen | null; onClose: () => void }) {
  const [shown, setShown] = useState(chosen)
  if (chosen && chosen !== shown) setShown(chosen)
  if (!shown) return null
  return <Shown key={shown.roll.id} open={chosen !== null} chosen={shown} onClose={onClose} />
}

const formOf = (roll: Roll) => ({ code: roll.code, width: roll.width ?? null, dyeLot: roll.dye_lot ?? '', price: roll.price_per_meter ?? null })

function Shown({ open, chosen: { roll, product }, onClose }: { open: boolean; chosen: Chosen; onClose: () => void }) {
  const { t } = useTranslation('stock')
  const { t: common } = useTranslation()
  const mayEdit = useMay('stock.adjust', roll.branch_id)
  const client = useQueryClient()
  const [form, setForm] = useState(() => formOf(roll))
  const [version, setVersion] = useState(roll.version)
  const [theirs, setTheirs] = useState<Roll | null>(null)
  const [isTried, setTried] = useState(false)
  const edit = useEditRoll(roll)
  const fields = isApiError(edit.error) ? edit.error.fields : {}
  const set = (part: Partial<typeof form>) => {
    setForm((before) => ({ ...before, ...part }))
    if (edit.isError) edit.reset()
  }
  const saved = theirs ?? roll
  const isChanged = JSON.stringify(form) !== JSON.stringify(formOf(saved)) || theirs !== null

  function save(withVersion: number) {
    setTried(true)
    if (!form.code.trim()) return
    edit.mutate(
      { code: form.code.trim(), width: form.width, dye_lot: form.dyeLot.trim() || null, price_per_meter: form.price, version: withVersion },
      {
        onSuccess() {
          showToast(t('rollSaved'))
          onClose()
        },
        async onError(error) {
          if (!isApiError(error, 'STALE_VERSION')) return
          const now = await client.fetchQuery({ ...rollsQuery(product.id, roll.branch_id), staleTime: 0 }).catch(() => null)
          const found = now?.rows.find((one) => one.id === roll.id)
          if (!found) return
          setTheirs(found)
          setVersion(found.version)
        },
      },
    )
  }

  const other = edit.isError && !theirs && Object.keys(fields).length === 0 ? errorText(edit.error) : null
  return (
    <Sheet
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={product.name}
      footer={
        mayEdit && (
          <Button variant="primary" size="lg" busy={edit.isPending} disabled={!isChanged} onClick={() => save(version)}>
            {theirs ? t('keepMine') : common('save')}
          </Button>
        )
      }
    >
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (mayEdit && isChanged) save(version)
        }}
      >
        <Lengths roll={saved} />
        {theirs && (
          <div role="alert" className="flex gap-3 rounded-xl border border-warn/40 bg-warn-soft p-3.5 text-sm">
            <UsersRound className="mt-0.5 size-4.5 shrink-0 text-warn" />
            <div className="space-y-2">
              <p>{t('rollStale', { code: theirs.code, lot: theirs.dye_lot ?? '–' })}</p>
              <Button
                size="sm"
                className="max-lg:h-11"
                onClick={() => {
                  setForm(formOf(theirs))
                  setTheirs(null)
                  edit.reset()
                }}
              >
                {t('takeTheirs')}
              </Button>
            </div>
          </div>
        )}
        {other && (
          <p role="alert" className="flex items-start gap-2 rounded-xl bg-bad-soft px-3.5 py-3 text-sm text-bad">
            <CircleAlert className="mt-0.5 size-4 shrink-0" />
            {other}
          </p>
        )}
        {mayEdit ? <Editing form={form} isTried={isTried} fields={fields} isRemnant={roll.is_remnant} onChange={set} /> : null}
        <Link to="/stock" search={{ roll: roll.id, range: 'year' }} className={buttonClass({ className: 'w-full' })}>
          <History />
          {t('rollHistory')}
        </Link>
        <button type="submit" hidden tabIndex={-1} aria-label={common('save')} />
      </form>
    </Sheet>
  )
}

function Lengths({ roll }: { roll: Roll }) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const words = useStockWords()
  const gone = [
    { label: t('soldLength'), length: roll.sold_length },
    { label: t('movedLength'), length: roll.moved_length },
    { label: t('wasteLength'), length: roll.waste_length },
    { label: t('writtenOffLength'), length: roll.written_off_length },
  ].filter(({ length }) => length !== 0)
  return (
    <div className="space-y-3">
      <div>
        <p className="flex flex-wrap items-center gap-2 text-sm text-fg-2">
          <bdi className="font-medium">{roll.code}</bdi>
          {roll.is_remnant && <Badge tone="warn">{t('remnant')}</Badge>}
        </p>
        <p className="text-xs text-fg-3">
          {[
            words.branchName(roll.branch_id),
            roll.width != null && t('width', { width: words.amount(roll.width, 'meter') }),
            roll.dye_lot && t('dyeLotOf', { lot: roll.dye_lot }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="rounded-xl border p-3.5">
        <p className="num flex items-baseline justify-between gap-3">
          <span className="text-sm text-fg-2">{t('remaining')}</span>
          <b className="text-xl font-semibold tracking-tight">{words.amount(roll.remaining_length, 'meter')}</b>
        </p>
        <div className="my-3">
          <RollBar roll={roll} />
        </div>
        <dl className="num space-y-1.5 text-sm">
          <div className="flex justify-between gap-3">
            <dt className="text-fg-2">{t('firstLength')}</dt>
            <dd>{words.amount(roll.first_length, 'meter')}</dd>
          </div>
          {gone.map(({ label, length }) => (
            <div key={label} className="flex justify-between gap-3">
              <dt className="text-fg-2">{label}</dt>
              <dd>{words.signed(-length, 'meter')}</dd>
            </div>
          ))}
          {roll.value != null && (
            <div className="flex justify-between gap-3 border-t pt-1.5">
              <dt className="text-fg-2">{t('costOfRest')}</dt>
              <dd>{format.money(roll.value)}</dd>
            </div>
          )}
        </dl>
      </div>
    </div>
  )
}

interface EditingProps {
  form: ReturnType<typeof formOf>
  isTried: boolean
  fields: Record<string, string>
  isRemnant: boolean
  onChange: (part: Partial<ReturnType<typeof formOf>>) => void
}

function Editing({ form, isTried, fields, isRemnant, onChange }: EditingProps) {
  const { t } = useTranslation('stock')
  const { t: common } = useTranslation()
  const format = useFormat()
  const optional = common('optional')
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label={t('rollCode')} error={isTried && !form.code.trim() ? common('required') : fields.code} className="col-span-2">
        <Input
          autoComplete="off"
          maxLength={64}
          dir="ltr"
          className="max-lg:h-11 rtl:text-end"
          value={form.code}
          onValueChange={(code) => onChange({ code })}
        />
      </Field>
      <Field label={t('dyeLot')} optional={optional} error={fields.dye_lot}>
        <Input autoComplete="off" maxLength={64} className="max-lg:h-11" value={form.dyeLot} onValueChange={(dyeLot) => onChange({ dyeLot })} />
      </Field>
      <Field label={t('rollWidth')} optional={optional} error={fields.width}>
        <NumberField value={form.width} onChange={(width) => onChange({ width })} decimals={2} suffix={t('metre')} measure className="max-lg:h-11" />
      </Field>
      <Field
        label={t('ownPrice')}
        optional={optional}
        hint={t(isRemnant ? 'ownPriceOfRemnant' : 'ownPriceHint')}
        error={fields.price_per_meter}
        className="col-span-2"
      >
        <NumberField value={form.price} onChange={(price) => onChange({ price })} decimals={2} suffix={format.currency} className="max-lg:h-11" />
      </Field>
    </div>
  )
}
