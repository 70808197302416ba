import { useQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { AddedFiles, AddFiles } from '@/files/add-files'
import { DropZone } from '@/files/drop-zone'
import { cn } from '@/lib/cn'
import { useLanguage } from '@/lib/text/language'
import { useBranchesFor, useMay } from '@/session/rights'
import { PriorityMark } from '@/tickets/badges'
import { categoryIcon, PRIORITIES } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Failed } from '@/ui/feedback/failed'
import { Skeleton } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { DraftNotice } from '@/ui/forms/draft-notice'
import { SaveBar } from '@/ui/forms/save-bar'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { Card, CardBody } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { FormFields } from './form/form-fields'
import { MarkdownField } from './form/markdown-field'
import { useNewTicket, type NewTicketState } from './form/use-new-ticket'
import { assetsQuery, categoriesQuery, type Category } from './queries/choices'

export function NewTicketPage() {
  const { t } = useTranslation('tickets')
  const { language } = useLanguage()
  const categories = useQuery(categoriesQuery(language))
  const active = categories.data?.rows.filter((category) => category.is_active)
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('new')} />
      {categories.isPending ? (
        <div role="status" className="grid grid-cols-2 gap-3">
          {[1, 2, 3, 4].map((one) => (
            <Skeleton key={one} className="h-28 rounded-xl" />
          ))}
        </div>
      ) : categories.isError ? (
        <ErrorState error={categories.error} onRetry={() => void categories.refetch()} />
      ) : active?.length === 0 ? (
        <EmptyState title={t('noCategories')} description={t('noCategoriesHint')} />
      ) : (
        <NewTicket categories={active ?? []} />
      )}
    </div>
  )
}

function NewTicket({ categories }: { categories: Category[] }) {
  const { t } = useTranslation(['tickets', 'files'])
  const state = useNewTicket(categories)
  const { values, change, category, uploads } = state
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        state.send()
      }}
      className="space-y-4"
    >
      {state.isRestored && <DraftNotice onDiscard={state.forget} />}
      <CategoryTiles categories={categories} value={values.category_id} onChange={(id) => change({ category_id: id, fields: {} })} />
      {category && (
        <DropZone className="space-y-4" onFiles={uploads.add}>
          <Card>
            <CardBody className="space-y-4">
              {state.openAnyway ? (
                <Failed text={t('mayBeOpened')}>
                  <Button size="sm" className="max-lg:h-11" onClick={state.openAnyway}>
                    {t('openAnyway')}
                  </Button>
                </Failed>
              ) : (
                state.failure !== null && <Failed error={state.failure} />
              )}
              <About state={state} category={category} />
              <Place state={state} />
            </CardBody>
          </Card>
          <SaveBar>
            <Button type="submit" variant="primary" busy={state.isSending} disabled={uploads.isBusy || uploads.isRefused}>
              {!state.isSending && <Send className="rtl:-scale-x-100" />}
              {uploads.isBusy ? t('wait', { ns: 'files' }) : t('send')}
            </Button>
          </SaveBar>
        </DropZone>
      )}
    </form>
  )
}

interface PartProps {
  state: NewTicketState
}

/** The ticket's text and the fields of its category. */
function About({ state: { values, change, changeField, errors, uploads }, category }: PartProps & { category: Category }) {
  const { t } = useTranslation(['tickets', 'common'])
  return (
    <>
      <Field label={t('title')} error={errors.title}>
        <Input
          dir="auto"
          className="max-lg:h-12"
          autoComplete="off"
          maxLength={200}
          placeholder={t('titleHint')}
          value={values.title}
          onValueChange={(title) => change({ title })}
        />
      </Field>
      <FormFields
        form={category.form}
        values={values.fields}
        errors={Object.fromEntries(category.form.map(({ key }) => [key, errors[`fields.${key}`]]))}
        onChange={changeField}
      />
      <div className="space-y-1.5">
        <p className="flex items-baseline justify-between text-[13px] font-medium">
          {t('description')}
          <span className="text-2xs font-normal text-fg-3">{t('optional', { ns: 'common' })}</span>
        </p>
        <MarkdownField
          label={t('description')}
          placeholder={t('descriptionHint')}
          value={values.description}
          onChange={(description) => change({ description })}
        />
      </div>
      <div className="space-y-2">
        <AddedFiles uploads={uploads} />
        <div className="flex flex-wrap gap-2">
          <AddFiles uploads={uploads} labelled />
        </div>
      </div>
      <div className="space-y-1.5">
        <p className="text-[13px] font-medium">{t('priority')}</p>
        <Segmented
          label={t('priority')}
          size="lg"
          items={PRIORITIES.toReversed().map((value) => ({ value, label: <PriorityMark priority={value} className="text-current" /> }))}
          value={values.priority || category.default_priority || 'medium'}
          onChange={(priority) => change({ priority })}
        />
      </div>
    </>
  )
}

/** The branch of the work. */
function Place({ state: { values, change } }: PartProps) {
  const { t } = useTranslation('tickets')
  const branches = useBranchesFor('tickets.create')
  const mayWork = useMay('tickets.work')
  return (
    <>
      {branches.length > 1 && (
        <Field label={t('branch')}>
          <Select
            label={t('branch')}
            items={branches.map(({ id, name }) => ({ value: id, label: name }))}
            value={values.branch_id}
            onChange={(id) => change({ branch_id: id, asset: '' })}
          />
        </Field>
      )}
      <AssetField branchId={values.branch_id} value={values.asset} onChange={(asset) => change({ asset })} />
      {!mayWork && <p className="text-xs text-fg-3">{t('answerHint')}</p>}
    </>
  )
}

interface CategoryTilesProps {
  categories: Category[]
  value: string
  onChange: (id: string) => void
}

/** The category, which determines the ticket's fields. */
function CategoryTiles({ categories, value, onChange }: CategoryTilesProps) {
  const { t } = useTranslation('tickets')
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{t('whatIsIt')}</legend>
      <div className={cn('grid grid-cols-2 gap-2.5 sm:grid-cols-4', value && 'max-sm:grid-cols-4 max-sm:gap-1.5')}>
        {categories.map((category) => {
          const Icon = categoryIcon(category.icon, category.code)
          const isChosen = category.id === value
          return (
            <button
              key={category.id}
              type="button"
              aria-pressed={isChosen}
              onClick={() => onChange(category.id)}
              className={cn(
                'flex min-h-26 cursor-pointer flex-col items-center justify-center gap-2 rounded-xl border bg-surface p-3 text-center text-sm',
                'font-medium shadow-card transition-colors hover:bg-hover active:scale-[.98]',
                value && 'max-sm:min-h-20 max-sm:p-1.5 max-sm:text-xs',
                isChosen && 'border-brand bg-brand-soft text-brand-ink hover:bg-brand-soft',
              )}
            >
              <span
                className={cn(
                  'grid size-10 place-items-center rounded-xl bg-brand-soft text-brand-ink',
                  isChosen && 'bg-surface',
                  value && 'max-sm:size-8',
                )}
              >
                <Icon aria-hidden className="size-5" />
              </span>
              <span className="line-clamp-2 w-full break-words">{category.name}</span>
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}

interface AssetFieldProps {
  branchId: string
  value: string
  onChange: (id: string) => void
}

/** The asset, if the branch has any. */
function AssetField({ branchId, value, onChange }: AssetFieldProps) {
  const { t } = useTranslation(['tickets', 'common'])
  const assets = useQuery(assetsQuery(branchId)).data?.rows ?? []
  const isGone = value !== '' && assets.length > 0 && !assets.some(({ id }) => id === value)
  useEffect(() => {
    if (isGone) onChange('')
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isGone])
  if (assets.length === 0) return null
  return (
    <Field label={t('asset')} optional={t('optional', { ns: 'common' })}>
      <Select
        label={t('asset')}
        items={[{ value: '', label: '—' }, ...assets.map(({ id, name, place }) => ({ value: id, label: name, hint: place }))]}
        value={value}
        onChange={onChange}
      />
    </Field>
  )
}
