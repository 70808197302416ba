import { useQuery } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useFormat } from '@/session/use-format'
import { showToast } from '@/ui/feedback/toast'
import { useUnsaved } from '@/ui/forms/unsaved'
import { useVersionedForm } from '@/ui/forms/use-versioned-form'
import { VersionedSheet } from '@/ui/forms/versioned-sheet'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { EditorState, RemoveKey, type EditorProps } from './editor-parts'
import { collectionsQuery, useSaveCollection, type Collection } from './queries'

interface CollectionForm {
  name: string
  icon: string
  price_per_square_meter: number | null
}

/** Suggested icons; any other sign can be typed. */
const ICONS = ['🟥', '🟦', '🟩', '🟨', '🟫', '⬜', '🌸', '🌿', '🍁', '🌊', '🌙', '⭐', '💎', '👑', '🦚', '🧿']

const asForm = (collection: Collection | undefined): CollectionForm => ({
  name: collection?.name ?? '',
  icon: collection?.icon ?? '',
  price_per_square_meter: collection?.price_per_square_meter ?? null,
})

export function CollectionEditor(props: EditorProps) {
  const query = useQuery(collectionsQuery)
  const collection = query.data?.rows.find(({ id }) => id === props.id)
  const isMissing = props.open && query.isSuccess && props.id !== undefined && !collection
  if (!query.data || isMissing) {
    return <EditorState {...props} kind="collections" isMissing={isMissing} error={query.error} onRetry={() => void query.refetch()} />
  }
  return <CollectionFields {...props} collection={collection} />
}

function CollectionFields({ id, open, onClose, collection }: EditorProps & { collection: Collection | undefined }) {
  const { t } = useTranslation(['catalogue', 'common'])
  const format = useFormat()
  const save = useSaveCollection(id)
  const form = useForm<CollectionForm>({ defaultValues: asForm(collection) })
  const { register, control, formState } = form
  const { errors } = formState
  const unsaved = useUnsaved(open && formState.isDirty)
  const optional = t('optional', { ns: 'common' })

  const versioned = useVersionedForm<CollectionForm, Collection & { updated_at?: string }>({
    form,
    version: collection?.version,
    fields: ['name', 'icon', 'price_per_square_meter'],
    asForm,
    save: ({ name, icon, price_per_square_meter }, version) =>
      save.mutateAsync({ name: name.trim(), icon: icon.trim() || null, price_per_square_meter, ...(version !== undefined && { version }) }),
    onSaved: (saved) => {
      unsaved.pass()
      showToast(t(id ? 'saved' : 'created', { name: saved.name }))
      onClose()
    },
  })

  const words = (values: CollectionForm) => [
    { label: t('name'), text: values.name },
    { label: t('icon'), text: values.icon },
    { label: t('pricePerSquareMetre'), text: values.price_per_square_meter === null ? '' : format.money(values.price_per_square_meter) },
  ]

  return (
    <VersionedSheet
      open={open}
      onClose={onClose}
      title={t(id ? 'edit.collections' : 'new.collections')}
      action={t(id ? 'save' : 'create', { ns: 'common' })}
      form={form}
      versioned={versioned}
      unsaved={unsaved}
      asForm={asForm}
      words={words}
      savedAt={versioned.theirs?.updated_at}
    >
      <Field label={t('name')} error={errors.name && (errors.name.message || t('required', { ns: 'common' }))}>
        <Input className="max-lg:h-11" autoComplete="off" maxLength={100} autoFocus={!id} {...register('name', { validate: (name) => name.trim() !== '' })} />
      </Field>
      <Field label={t('pricePerSquareMetre')} hint={t('pricePerSquareMetreHint')} optional={optional} error={errors.price_per_square_meter?.message}>
        <Controller
          control={control}
          name="price_per_square_meter"
          render={({ field: { value, onChange, onBlur, ref } }) => (
            <NumberField className="max-lg:h-11" value={value} onChange={onChange} onBlur={onBlur} ref={ref} decimals={2} suffix={format.currency} />
          )}
        />
      </Field>
      <Controller
        control={control}
        name="icon"
        render={({ field }) => (
          <div className="space-y-2">
            <Field label={t('icon')} hint={t('iconHint')} optional={optional} error={errors.icon?.message}>
              <Input
                className="max-lg:h-11"
                autoComplete="off"
                maxLength={16}
                value={field.value}
                onValueChange={field.onChange}
                onBlur={field.onBlur}
                ref={field.ref}
              />
            </Field>
            <div role="group" aria-label={t('icon')} className="grid grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-1.5">
              {ICONS.map((icon) => (
                <button
                  key={icon}
                  type="button"
                  aria-pressed={field.value === icon}
                  onClick={() => field.onChange(field.value === icon ? '' : icon)}
                  className={cn(
                    'grid h-11 cursor-pointer place-items-center rounded-lg border text-lg hover:bg-hover',
                    field.value === icon && 'border-brand bg-brand-soft',
                  )}
                >
                  {icon}
                </button>
              ))}
            </div>
          </div>
        )}
      />
      {collection && <RemoveKey kind="collections" record={collection} onRemoved={() => (unsaved.pass(), onClose())} />}
    </VersionedSheet>
  )
}
