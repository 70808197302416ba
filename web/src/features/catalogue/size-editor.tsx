import { useQuery } from '@tanstack/react-query'
import { Controller, useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isApiError } from '@/api/errors'
import { useFormat } from '@/session/use-format'
import { showToast } from '@/ui/feedback/toast'
import { useUnsaved } from '@/ui/forms/unsaved'
import { useVersionedForm } from '@/ui/forms/use-versioned-form'
import { VersionedSheet } from '@/ui/forms/versioned-sheet'
import { DigitsInput } from '@/ui/inputs/digits-input'
import { Field } from '@/ui/inputs/field'
import { Select } from '@/ui/inputs/select'
import { EditorState, RemoveKey, type EditorProps } from './editor-parts'
import { collectionsQuery, sizesQuery, useSaveSize, type Collection, type Size } from './queries'
import { parseSize, sizeText, splitSizes } from './size-text'
import { SizeText } from './sizes'

interface SizeForm {
  /** One size; several when creating. */
  size: string
  collection_id: string
}

const asForm = (size: Size | undefined): SizeForm => ({ size: size?.size ?? '', collection_id: size?.collection_id ?? '' })

export function SizeEditor(props: EditorProps) {
  const sizes = useQuery(sizesQuery)
  const collections = useQuery(collectionsQuery)
  const size = sizes.data?.rows.find(({ id }) => id === props.id)
  const isMissing = props.open && sizes.isSuccess && props.id !== undefined && !size
  if (!sizes.data || !collections.data || isMissing) {
    const failed = sizes.isError ? sizes : collections.isError ? collections : null
    return <EditorState {...props} kind="sizes" isMissing={isMissing} error={failed?.error ?? null} onRetry={() => void failed?.refetch()} />
  }
  return <SizeFields {...props} size={size} collections={collections.data.rows} />
}

interface SizeFieldsProps extends EditorProps {
  size: Size | undefined
  collections: Collection[]
}

function SizeFields({ id, open, onClose, size, collections }: SizeFieldsProps) {
  const { t } = useTranslation(['catalogue', 'common'])
  const format = useFormat()
  const save = useSaveSize(id)
  const form = useForm<SizeForm>({ defaultValues: asForm(size) })
  const { control, formState } = form
  const { errors } = formState
  const unsaved = useUnsaved(open && formState.isDirty)
  const typed = useWatch({ control, name: 'size' })
  const parts = id ? [typed] : splitSizes(typed)
  const read = parts.map(parseSize)

  const create = useCreateSizes(form, save.mutateAsync)

  const versioned = useVersionedForm<SizeForm, Size & { updated_at?: string }>({
    form,
    version: size?.version,
    fields: ['size', 'collection_id'],
    asForm,
    save: (values, version) => {
      const [parsed] = read
      return version === undefined || !parsed
        ? create(parts, values.collection_id)
        : save.mutateAsync({ size: sizeText(parsed), collection_id: values.collection_id || null, version })
    },
    onSaved: (saved) => {
      unsaved.pass()
      showToast(parts.length > 1 ? t('sizesCreated', { count: parts.length }) : t(id ? 'saved' : 'created', { name: format.size(saved.size) }))
      onClose()
    },
  })

  const words = (values: SizeForm) => [
    { label: t('size'), text: format.size(values.size) },
    { label: t('collection'), text: collections.find((collection) => collection.id === values.collection_id)?.name ?? t('forAll') },
  ]

  function check() {
    if (parts.length === 0) return t('required', { ns: 'common' })
    const wrong = parts.find((_part, index) => !read[index])
    return wrong === undefined || t('noSize', { text: wrong })
  }

  return (
    <VersionedSheet
      open={open}
      onClose={onClose}
      title={t(id ? 'edit.sizes' : 'new.sizes')}
      action={t(id ? 'save' : 'create', { ns: 'common' })}
      form={form}
      versioned={versioned}
      unsaved={unsaved}
      asForm={asForm}
      words={words}
      savedAt={versioned.theirs?.updated_at}
      isFailureShown={errors.size !== undefined && isApiError(versioned.failure, 'ALREADY_EXISTS')}
    >
      <Field label={id ? t('size') : t('sizes')} hint={id ? t('sizeHint') : t('sizesHint')} error={errors.size?.message}>
        <Controller
          control={control}
          name="size"
          rules={{ validate: check }}
          render={({ field }) => (
            <DigitsInput
              {...field}
              dir="ltr"
              className="num max-lg:h-11 rtl:text-end"
              autoFocus={!id}
              placeholder={id ? t('sizeExample') : t('sizesExample')}
            />
          )}
        />
      </Field>
      {!id && <Upcoming sizes={read} />}
      <Field label={t('collection')} error={errors.collection_id?.message}>
        <Controller
          control={control}
          name="collection_id"
          render={({ field }) => (
            <Select
              className="max-lg:h-11"
              items={[{ value: '', label: t('forAll') }, ...collections.map((collection) => ({ value: collection.id, label: collection.name }))]}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </Field>
      {size && (
        <RemoveKey kind="sizes" record={{ id: size.id, name: format.size(size.size) }} onRemoved={() => (unsaved.pass(), onClose())} />
      )}
    </VersionedSheet>
  )
}

type Save = ReturnType<typeof useSaveSize>['mutateAsync']

/** Creates one size after the other. Created sizes leave the field, so a refusal concerns what remains. */
function useCreateSizes(form: UseFormReturn<SizeForm>, save: Save) {
  const { t } = useTranslation('catalogue')
  const format = useFormat()
  return async (parts: readonly string[], collectionId: string): Promise<Size> => {
    let last: Size | undefined
    const rest = [...parts]
    for (const part of parts) {
      const parsed = parseSize(part)
      if (!parsed) continue
      try {
        // oxlint-disable-next-line no-await-in-loop
        last = await save({ size: sizeText(parsed), collection_id: collectionId || null })
        rest.shift()
        if (rest.length > 0) form.setValue('size', rest.join('; '), { shouldDirty: true })
      } catch (error) {
        if (isApiError(error, 'ALREADY_EXISTS')) form.setError('size', { type: 'server', message: t('sizeThere', { size: format.size(part) }) })
        throw error
      }
    }
    if (!last) throw new Error('no size')
    return last
  }
}

/** How the typed sizes were understood. */
function Upcoming({ sizes }: { sizes: readonly ReturnType<typeof parseSize>[] }) {
  const { t } = useTranslation('catalogue')
  const understood = sizes.filter((size) => size !== null)
  if (understood.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-1.5" aria-label={t('willBeMade')}>
      {understood.map((size, index) => (
        <li key={index} className="rounded-full bg-brand-soft px-2.5 py-0.5 text-xs font-medium text-brand-ink">
          <SizeText {...size} />
        </li>
      ))}
    </ul>
  )
}
