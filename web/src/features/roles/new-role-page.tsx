import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { showFieldErrors } from '@/api/errors'
import { useSession } from '@/session/session'
import { Button, buttonClass } from '@/ui/elements/button'
import { Notice, Refusal } from '@/ui/feedback/notice'
import { PageSkeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { DraftNotice } from '@/ui/forms/draft-notice'
import { useFormDraft, useKeepDraft } from '@/ui/forms/form-draft'
import { SaveBar } from '@/ui/forms/save-bar'
import { PageHeader } from '@/ui/layout/page-header'
import { BackLink } from './back-link'
import { roleQuery, useSaveRole, type Role } from './queries'
import { RoleFields } from './role-fields'
import { asBody, copyOf, emptyForm, FIELDS, roleDraft, roleSchema, type RoleForm } from './role-form'

const route = getRouteApi('/_shell/roles/new')

export function NewRolePage() {
  const { copy } = route.useSearch()
  const source = useQuery({ ...roleQuery(copy ?? ''), enabled: copy !== undefined })
  if (copy === undefined) return <Editor key="new" source={null} />
  if (source.isPending) return <PageSkeleton />
  if (!source.data) {
    return <ErrorState page error={source.error} onRetry={() => void source.refetch()} back={<BackLink button />} />
  }
  return <Editor key={copy} source={source.data} />
}

function Editor({ source }: { source: Role | null }) {
  const { t } = useTranslation(['roles', 'common'])
  const navigate = useNavigate()
  const signedIn = useSession()
  const [start] = useState(() => (source ? copyOf(source, t('copyName', { name: source.name }), signedIn) : emptyForm))
  const draft = useFormDraft(source ? `role.copy.${source.id}` : 'role.new', roleDraft)
  const [isDraft, setIsDraft] = useState(draft.found !== null)
  const [failure, setFailure] = useState<unknown>(null)
  const create = useSaveRole(null)
  const schema = useMemo(() => roleSchema(signedIn?.maxDiscountPercent ?? 0), [signedIn?.maxDiscountPercent])
  const form = useForm<RoleForm>({ resolver: zodResolver(schema), defaultValues: start })
  const [isFilled, setFilled] = useState(false)
  if (!isFilled) {
    setFilled(true)
    if (draft.found) form.reset(draft.found.values, { keepDefaultValues: true })
  }
  useKeepDraft(form, draft.key, undefined)
  const left = source ? source.permissions.length - start.permissions.length : 0

  const save = form.handleSubmit(async (values) => {
    setFailure(null)
    try {
      const role = await create.mutateAsync(asBody(values))
      draft.forget()
      showToast(t('created', { name: role.name }))
      await navigate({ to: '/roles', replace: true })
    } catch (error) {
      if (!showFieldErrors(error, form.setError, FIELDS)) setFailure(error)
    }
  })

  function discard() {
    draft.forget()
    setIsDraft(false)
    form.reset(start)
  }

  return (
    <>
      <BackLink />
      <PageHeader title={t('new')} {...(source && { description: t('copiedFrom', { name: source.name }) })} />
      <FormProvider {...form}>
        <form noValidate onSubmit={(event) => void save(event)} className="max-w-4xl space-y-4">
          {isDraft && <DraftNotice onDiscard={discard} />}
          <Refusal error={failure} />
          {left > 0 && <Notice>{t('copyLeaves', { count: left })}</Notice>}
          <RoleFields disabled={false} fixedPermissions={false} isNew />
          <SaveBar>
            <Link to="/roles" className={buttonClass({ variant: 'ghost' })}>
              {t('cancel', { ns: 'common' })}
            </Link>
            <Button type="submit" variant="primary" busy={form.formState.isSubmitting}>
              {t('create')}
            </Button>
          </SaveBar>
        </form>
      </FormProvider>
    </>
  )
}
