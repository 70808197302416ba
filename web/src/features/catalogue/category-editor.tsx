import { useQuery } from '@tanstack/react-query'
import { Controller, useForm, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, useLanguage } from '@/lib/text/language'
import { commonName, nameLanguages, type NameLanguage } from '@/lib/text/names'
import { showToast } from '@/ui/feedback/toast'
import { useUnsaved } from '@/ui/forms/unsaved'
import { useVersionedForm } from '@/ui/forms/use-versioned-form'
import { VersionedSheet } from '@/ui/forms/versioned-sheet'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { Select } from '@/ui/inputs/select'
import { categoryName } from './categories'
import { asTree, parentsFor } from './category-tree'
import { EditorState, RemoveKey, type EditorProps } from './editor-parts'
import { categoriesQuery, organizationQuery, useSaveCategory, type Category } from './queries'

interface CategoryForm {
  names: Record<NameLanguage, string>
  parent_id: string
  position: number | null
}

const asForm = (category: Category | undefined, first: string | undefined, categories: readonly Category[]): CategoryForm => {
  const names = { uz: '', ru: '', fa: '', en: '', ...category?.names }
  // Without a name in any language, the default name counts as the one in the organisation's language.
  const [own] = nameLanguages(first)
  if (category && own && Object.values(names).every((name) => name === '')) names[own] = category.name
  return { names, parent_id: category?.parent_id ?? '', position: category ? category.position : categories.length }
}

export function CategoryEditor(props: EditorProps) {
  const categories = useQuery(categoriesQuery)
  const organization = useQuery(organizationQuery)
  const category = categories.data?.rows.find(({ id }) => id === props.id)
  const isMissing = props.open && categories.isSuccess && props.id !== undefined && !category
  if (!categories.data || !organization.data || isMissing) {
    const failed = categories.isError ? categories : organization.isError ? organization : null
    return <EditorState {...props} kind="categories" isMissing={isMissing} error={failed?.error ?? null} onRetry={() => void failed?.refetch()} />
  }
  return <CategoryFields {...props} category={category} categories={categories.data.rows} first={organization.data.language} />
}

interface CategoryFieldsProps extends EditorProps {
  category: Category | undefined
  categories: Category[]
  /** The organisation's language. */
  first: string
}

function CategoryFields({ id, open, onClose, category, categories, first }: CategoryFieldsProps) {
  const { t } = useTranslation(['catalogue', 'common'])
  const { language } = useLanguage()
  const save = useSaveCategory(id)
  const form = useForm<CategoryForm>({ defaultValues: asForm(category, first, categories.filter(({ parent_id }) => !parent_id)) })
  const { control, formState } = form
  const unsaved = useUnsaved(open && formState.isDirty)
  const languages = nameLanguages(first)
  const [base = 'uz'] = languages

  const versioned = useVersionedForm<CategoryForm, Category>({
    form,
    version: category?.version,
    fields: ['parent_id', 'position'],
    asForm: (saved) => asForm(saved, first, []),
    names: { name: `names.${base}`, ...Object.fromEntries(languages.map((code) => [`names.${code}`, `names.${code}`] as const)) },
    save: ({ names, parent_id, position }, version) =>
      save.mutateAsync({
        name: commonName(names, first),
        names: Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim() !== '')),
        parent_id: parent_id || null,
        position: position ?? 0,
        ...(version !== undefined && { version }),
      }),
    onSaved: (saved) => {
      unsaved.pass()
      showToast(t(id ? 'saved' : 'created', { name: categoryName(saved, language) }))
      onClose()
    },
  })

  const words = ({ names, parent_id, position }: CategoryForm) => {
    const parent = categories.find((one) => one.id === parent_id)
    return [
      ...languages.map((code) => ({ label: nameOf(code), text: names[code] })),
      { label: t('parent'), text: parent ? categoryName(parent, language) : t('atTop') },
      { label: t('position'), text: String(position ?? 0) },
    ]
  }
  const parents = parentsFor(categories, id)
  const depthOf = new Map(asTree(categories).map((branch) => [branch.category.id, branch.depth]))

  return (
    <VersionedSheet
      open={open}
      onClose={onClose}
      title={t(id ? 'edit.categories' : 'new.categories')}
      action={t(id ? 'save' : 'create', { ns: 'common' })}
      form={form}
      versioned={versioned}
      unsaved={unsaved}
      asForm={(saved) => asForm(saved, first, [])}
      words={words}
    >
      <NameFields form={form} first={first} isNew={!id} />
      <Field label={t('parent')} error={formState.errors.parent_id?.message}>
        <Controller
          control={control}
          name="parent_id"
          render={({ field }) => (
            <Select
              className="max-lg:h-11"
              items={[
                { value: '', label: t('atTop') },
                ...parents.map((branch) => ({
                  value: branch.category.id,
                  label: '\u2003'.repeat(depthOf.get(branch.category.id) ?? 0) + categoryName(branch.category, language),
                })),
              ]}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </Field>
      <Field label={t('position')} hint={t('positionHint')} error={formState.errors.position?.message}>
        <Controller
          control={control}
          name="position"
          render={({ field: { value, onChange, onBlur, ref } }) => (
            <NumberField className="max-lg:h-11" value={value} onChange={onChange} onBlur={onBlur} ref={ref} />
          )}
        />
      </Field>
      {category && <RemoveKey kind="categories" record={category} onRemoved={() => (unsaved.pass(), onClose())} />}
    </VersionedSheet>
  )
}

interface NameFieldsProps {
  form: UseFormReturn<CategoryForm>
  /** The organisation's language. */
  first: string
  isNew: boolean
}

/** The name in each language. The first given name replaces missing ones. */
function NameFields({ form: { register, formState }, first, isNew }: NameFieldsProps) {
  const { t } = useTranslation(['catalogue', 'common'])
  const languages = nameLanguages(first)
  const [base = 'uz'] = languages
  const oneName = (_name: string, { names }: CategoryForm) => commonName(names, first) !== '' || t('oneName')
  return (
    <fieldset className="space-y-3">
      <legend className="text-[13px] font-semibold">{t('names')}</legend>
      <p className="text-xs text-fg-3">{t('namesHint', { language: nameOf(base) })}</p>
      {languages.map((code, place) => {
        const error = formState.errors.names?.[code]
        return (
          <Field key={code} label={nameOf(code)} error={error && (error.message || t('required', { ns: 'common' }))}>
            <Input
              lang={code}
              dir={code === 'fa' ? 'rtl' : 'ltr'}
              className="max-lg:h-11"
              autoComplete="off"
              maxLength={100}
              autoFocus={place === 0 && isNew}
              {...register(`names.${code}`, place === 0 ? { validate: oneName } : {})}
            />
          </Field>
        )
      })}
    </fieldset>
  )
}

const nameOf = (code: NameLanguage) => LANGUAGES.find((language) => language.code === code)?.name ?? code
