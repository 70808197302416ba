import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/lib/time/use-debounced'
import { Button } from '@/ui/elements/button'
import { showToast } from '@/ui/feedback/toast'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Dialog } from '@/ui/overlays/dialog'
import { foundQuery, useMergeCustomer, type Customer } from './queries'

interface MergeDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Who stays. */
  customer: Customer
}

/** Finds the double of a customer and merges it into this one. */
export function MergeDialog({ open, onOpenChange, customer }: MergeDialogProps) {
  const { t } = useTranslation('debts')
  const { t: common } = useTranslation()
  const [typed, setTyped] = useState('')
  const [double, setDouble] = useState<Customer | null>(null)
  const asked = useDebounced(typed.trim())
  const found = useQuery({ ...foundQuery(asked), enabled: open && asked.length >= 2 })
  const merge = useMergeCustomer(customer.id)
  const others = found.data?.rows.filter(({ id }) => id !== customer.id) ?? []
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('merge.title')}
      description={t('merge.description', { name: customer.name })}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            {common('cancel')}
          </Button>
          <Button
            variant="danger"
            busy={merge.isPending}
            disabled={!double}
            onClick={() =>
              double &&
              merge.mutate(double, {
                onSuccess: () => {
                  showToast(t('merge.done', { name: customer.name }))
                  setDouble(null)
                  onOpenChange(false)
                },
              })
            }
          >
            {t('merge.action')}
          </Button>
        </>
      }
    >
      <Field label={t('merge.double')}>
        <Input autoComplete="off" placeholder={t('customers.searchHint')} value={typed} onValueChange={(text) => (setTyped(text), setDouble(null))} />
      </Field>
      <ul className="mt-2 space-y-1">
        {others.map((other) => (
          <li key={other.id}>
            <Button
              aria-pressed={double?.id === other.id}
              className="w-full justify-between aria-pressed:border-brand aria-pressed:text-brand-ink"
              onClick={() => setDouble(other)}
            >
              <span className="truncate">{other.name}</span>
              <bdi className="num text-xs text-fg-3" dir="ltr">
                {other.phone}
              </bdi>
            </Button>
          </li>
        ))}
        {found.data && others.length === 0 && <li className="text-sm text-fg-3">{common('nothingFits')}</li>}
      </ul>
    </Dialog>
  )
}
