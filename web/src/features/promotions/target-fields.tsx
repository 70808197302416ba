import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { Controller, useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/lib/time/use-debounced'
import { Combobox } from '@/ui/inputs/combobox'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Select } from '@/ui/inputs/select'
import type { PromotionForm } from './promotion-form'
import { targetsQuery } from './queries'

interface TargetFieldsProps {
  control: Control<PromotionForm>
  onKind: () => void
  /** Takes the name of what was chosen. */
  onTarget: (name: string) => void
}

/** What the promotion is for: everything, a category with those below it, a collection or a product. */
export function TargetFields({ control, onKind, onTarget }: TargetFieldsProps) {
  const { t } = useTranslation('promotions')
  const { t: common } = useTranslation()
  const [kind, chosenId, chosenName] = useWatch({ control, name: ['applicable_to', 'target_id', 'target_name'] })
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed.trim(), 250)
  const { data = [] } = useQuery({ ...targetsQuery(kind, q), placeholderData: keepPreviousData })
  // The chosen product may not be among those that were found.
  const isListed = chosenId === null || data.some(({ id }) => id === chosenId)
  const items = [...(isListed ? [] : [{ value: chosenId, label: chosenName }]), ...data.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <>
      <Controller
        control={control}
        name="applicable_to"
        render={({ field }) => (
          <Field label={t('what')} hint={kind === 'category' ? t('categoryHint') : undefined}>
            <Select<PromotionForm['applicable_to']>
              items={(['all', 'category', 'collection', 'product'] as const).map((value) => ({ value, label: t(`for.${value}`) }))}
              value={field.value}
              onChange={(value) => (field.onChange(value), onKind())}
            />
          </Field>
        )}
      />
      {kind === 'product' && (
        <Input type="search" aria-label={t('findProduct')} placeholder={t('findProduct')} icon={<Search />} value={typed} onValueChange={setTyped} />
      )}
      {kind !== 'all' && (
        <Controller
          control={control}
          name="target_id"
          rules={{ validate: (id, { applicable_to }) => applicable_to === 'all' || id !== null }}
          render={({ field, fieldState }) => (
            <Field label={t(`for.${kind}`)} error={fieldState.error && (fieldState.error.message || common('required'))}>
              <Combobox
                items={items}
                value={field.value}
                onChange={(id) => {
                  field.onChange(id)
                  onTarget(items.find(({ value }) => value === id)?.label ?? '')
                }}
                placeholder={t('choose')}
              />
            </Field>
          )}
        />
      )}
    </>
  )
}
