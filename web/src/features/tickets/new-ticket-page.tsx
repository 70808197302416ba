import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Send } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { isApiError } from '@/api/errors'
import { useIdempotencyKey } from '@/api/idempotency'
import { AddedFiles, AddFiles } from '@/files/add-files'
import { DropZone } from '@/files/drop-zone'
import { refusedFiles, useUploads } from '@/files/use-uploads'
import { stored } from '@/lib/browser/stored'
import { cn } from '@/lib/cn'
import { useLanguage } from '@/lib/text/language'
import { useBranchesFor, useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { PriorityMark } from '@/tickets/badges'
import { categoryIcon, PRIORITIES } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Failed } from '@/ui/feedback/failed'
import { Skeleton } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { DraftNotice } from '@/ui/forms/draft-notice'
import { useFormDraft } from '@/ui/forms/form-draft'
import { SaveBar } from '@/ui/forms/save-bar'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { Card, CardBody } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { asFields, missing } from './form/form'
import { FormFields } from './form/form-fields'
import { MarkdownField } from './form/markdown-field'
import { useOpenTicket } from './queries/changes'
import { assetsQuery, categoriesQuery, type Category } from './queries/choices'

const draftShape = z.object({
  category_id: z.string(),
  title: z.string(),
  description: z.string(),
  priority: z.enum(['', 'low', 'medium', 'high', 'urgent']),
  branch_id: z.string(),
  asset: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
type Draft = z.infer<typeof draftShape>

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
  const { t } = useTranslation(['tickets', 'files', 'common'])
  const navigate = useNavigate()
  const signedIn = useSession()
  const branches = useBranchesFor('tickets.create')
  const home = branches.find(({ id }) => id === signedIn?.branchId)?.id ?? branches[0]?.id ?? ''
  const blank: Draft = { category_id: '', title: '', description: '', priority: '', branch_id: home, asset: '', fields: {} }
  const draft = useFormDraft('ticket.new', draftShape)
  const [values, setValues] = useState<Draft>(draft.found?.values ?? blank)
  const [isRestored, setRestored] = useState(draft.found !== null)
  const [errors, setErrors] = useState<Record<string, string | undefined>>({})
  const [failure, setFailure] = useState<unknown>(null)
  const open = useOpenTicket()
  const uploads = useUploads('ticket.new.files')
  const key = useIdempotencyKey()
  const files = uploads.ids.join(' ')
  // What is sent with other files is another request.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => key.renew(), [key, files])
  const category = categories.find(({ id }) => id === values.category_id)
  const required = t('required', { ns: 'common' })
  const mayWork = useMay('tickets.work')

  function change(part: Partial<Draft>) {
    const next = { ...values, ...part }
    setValues(next)
    key.renew()
    stored.write(draft.key, JSON.stringify({ values: next }))
    setErrors((before) => ({ ...before, ...Object.fromEntries(Object.keys(part).map((name) => [name, undefined])) }))
  }

  function forget() {
    draft.forget()
    setValues(blank)
    setRestored(false)
    uploads.items.forEach(({ key: upload }) => uploads.remove(upload))
    setErrors({})
  }

  function send(event: React.FormEvent) {
    event.preventDefault()
    if (!category || uploads.isBusy || uploads.isRefused) return
    const wrong = Object.fromEntries(missing(category.form, values.fields).map((name) => [`fields.${name}`, required]))
    if (!values.title.trim()) wrong.title = required
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return
    setFailure(null)
    open.mutate(
      {
        header: key.header(),
        category_id: category.id,
        title: values.title.trim(),
        description: values.description.trim() || null,
        fields: asFields(category.form, values.fields),
        ...(values.priority && { priority: values.priority }),
        ...(values.branch_id && { branch_id: values.branch_id }),
        ...(values.asset && { asset_id: values.asset }),
        ...(uploads.ids.length > 0 && { attachments: uploads.ids }),
      },
      {
        onSuccess: (ticket) => {
          draft.forget()
          uploads.clear()
          showToast(t('opened', { number: ticket.number }))
          void navigate({ to: '/tickets/$id', params: { id: ticket.id } })
        },
        onError: (error) => {
          const fields = isApiError(error) ? error.fields : {}
          setErrors(fields)
          uploads.refuse(refusedFiles(fields))
          const shown = new Set(['title', ...category.form.map((field) => `fields.${field.key}`)])
          if (Object.keys(fields).length === 0 || Object.keys(fields).some((name) => !shown.has(name))) setFailure(error)
        },
      },
    )
  }

  return (
    <form noValidate onSubmit={send} className="space-y-4">
      {isRestored && <DraftNotice onDiscard={forget} />}
      <CategoryTiles categories={categories} value={values.category_id} onChange={(id) => change({ category_id: id, fields: {} })} />
      {category && (
        <DropZone className="space-y-4" onFiles={uploads.add}>
          <Card>
            <CardBody className="space-y-4">
              {failure !== null && <Failed error={failure} />}
              <Field label={t('title')} error={errors.title}>
                <Input dir="auto" className="max-lg:h-12" autoComplete="off" maxLength={200} placeholder={t('titleHint')} value={values.title} onValueChange={(title) => change({ title })} />
              </Field>
              <FormFields
                form={category.form}
                values={values.fields}
                errors={Object.fromEntries(category.form.map(({ key: name }) => [name, errors[`fields.${name}`]]))}
                onChange={(name, value) => {
                  change({ fields: { ...values.fields, [name]: value } })
                  setErrors((before) => ({ ...before, [`fields.${name}`]: undefined }))
                }}
              />
              <div className="space-y-1.5">
                <p className="flex items-baseline justify-between text-[13px] font-medium">
                  {t('description')}
                  <span className="text-2xs font-normal text-fg-3">{t('optional', { ns: 'common' })}</span>
                </p>
                <MarkdownField label={t('description')} placeholder={t('descriptionHint')} value={values.description} onChange={(description) => change({ description })} />
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
              {branches.length > 1 && (
                <Field label={t('branch')}>
                  <Select label={t('branch')} items={branches.map(({ id, name }) => ({ value: id, label: name }))} value={values.branch_id} onChange={(id) => change({ branch_id: id, asset: '' })} />
                </Field>
              )}
              <AssetField branchId={values.branch_id} value={values.asset} onChange={(asset) => change({ asset })} />
              {!mayWork && <p className="text-xs text-fg-3">{t('answerHint')}</p>}
            </CardBody>
          </Card>
          <SaveBar>
            <Button type="submit" variant="primary" busy={open.isPending} disabled={uploads.isBusy || uploads.isRefused}>
              {!open.isPending && <Send className="rtl:-scale-x-100" />}
              {uploads.isBusy ? t('wait', { ns: 'files' }) : t('send')}
            </Button>
          </SaveBar>
        </DropZone>
      )}
    </form>
  )
}

function CategoryTiles({ categories, value, onChange }: { categories: Category[]; value: string; onChange: (id: string) => void }) {
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
                'flex min-h-26 cursor-pointer flex-col items-center justify-center gap-2 rounded-xl border bg-surface p-3 text-center text-sm font-medium shadow-card transition-colors hover:bg-hover active:scale-[.98]',
                value && 'max-sm:min-h-20 max-sm:p-1.5 max-sm:text-xs',
                isChosen && 'border-brand bg-brand-soft text-brand-ink hover:bg-brand-soft',
              )}
            >
              <span className={cn('grid size-10 place-items-center rounded-xl bg-brand-soft text-brand-ink', isChosen && 'bg-surface', value && 'max-sm:size-8')}>
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

function AssetField({ branchId, value, onChange }: { branchId: string; value: string; onChange: (id: string) => void }) {
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
