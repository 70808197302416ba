import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Copy, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isApiError, showFieldErrors } from '@/api/errors'
import { useLanguage } from '@/lib/text/language'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Button, buttonClass } from '@/ui/elements/button'
import { Notice, Refusal } from '@/ui/feedback/notice'
import { PageSkeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { DraftNotice } from '@/ui/forms/draft-notice'
import { useFormDraft, useKeepDraft } from '@/ui/forms/form-draft'
import { SaveBar } from '@/ui/forms/save-bar'
import { StaleNotice } from '@/ui/forms/stale-notice'
import { PageHeader } from '@/ui/layout/page-header'
import { BackLink } from './back-link'
import { fetchRole, permissionsQuery, roleQuery, useDeleteRole, useSaveRole, type Role } from './queries'
import { RoleFields } from './role-fields'
import { asBody, asForm, FIELDS, mayChange, roleDraft, roleSchema, type RoleForm } from './role-form'

const route = getRouteApi('/_shell/roles/$id')

export function RolePage() {
  const { id } = route.useParams()
  const role = useQuery(roleQuery(id))
  if (role.isPending) return <PageSkeleton />
  if (!role.data) {
    return <ErrorState page error={role.error} onRetry={() => void role.refetch()} back={<BackLink button />} />
  }
  return <Editor key={id} role={role.data} />
}

/** Every field in words, always in the same order. */
function useFieldWords() {
  const { t } = useTranslation('roles')
  const format = useFormat()
  const { language } = useLanguage()
  const permissions = useQuery(permissionsQuery(language)).data?.rows ?? []
  return (form: RoleForm) => [
    { label: t('name'), text: form.name },
    { label: t('description'), text: form.description },
    { label: t('discount'), text: format.percent((form.max_discount_percent ?? 0) / 100) },
    {
      label: t('permissions'),
      text: permissions
        .filter(({ code }) => form.permissions.includes(code))
        .map(({ description }) => description)
        .join('; '),
    },
  ]
}

function Actions({ role, readOnly, onDeleted }: { role: Role; readOnly: boolean; onDeleted: () => void }) {
  const { t } = useTranslation(['roles', 'common'])
  const remove = useDeleteRole()
  if (!useMay('roles.manage')) return null
  return (
    <>
      <Link to="/roles/new" search={{ copy: role.id }} className={buttonClass()}>
        <Copy />
        {t('copy', { ns: 'common' })}
      </Link>
      {!role.built_in && (
        <Button
          className="text-bad"
          disabled={readOnly || role.member_count > 0}
          busy={remove.isPending}
          onClick={() => remove.mutate(role, { onSuccess: onDeleted })}
        >
          <Trash2 />
          {t('delete', { ns: 'common' })}
        </Button>
      )}
    </>
  )
}

function Editor({ role }: { role: Role }) {
  const { t } = useTranslation(['roles', 'common'])
  const navigate = useNavigate()
  const signedIn = useSession()
  const mayManage = useMay('roles.manage')
  const isMine = mayChange(signedIn, role)
  const isReadOnly = !mayManage || !isMine
  const draft = useFormDraft(`role.${role.id}`, roleDraft)
  const [isDraft, setIsDraft] = useState(draft.found !== null && !isReadOnly)
  // The state that was edited; a fetch in the background must not lift it, or another's change would be overwritten.
  const [version, setVersion] = useState((isDraft && draft.found?.version) || role.version)
  const [theirs, setTheirs] = useState<Role | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const save = useSaveRole(role.id)
  const schema = useMemo(() => roleSchema(signedIn?.maxDiscountPercent ?? 0), [signedIn?.maxDiscountPercent])
  const form = useForm<RoleForm>({ resolver: zodResolver(schema), defaultValues: asForm(role) })
  const fieldWords = useFieldWords()
  const [isFilled, setFilled] = useState(false)
  if (!isFilled) {
    setFilled(true)
    if (isDraft && draft.found) form.reset(draft.found.values, { keepDefaultValues: true })
  }
  useKeepDraft(form, draft.key, version)

  function take(saved: Role) {
    draft.forget()
    setIsDraft(false)
    setTheirs(null)
    setFailure(null)
    setVersion(saved.version)
    form.reset(asForm(saved))
  }

  async function send(values: RoleForm, seen: number) {
    setFailure(null)
    try {
      take(await save.mutateAsync({ ...asBody(values), version: seen }))
      showToast(t('saved'))
    } catch (error) {
      if (isApiError(error, 'STALE_VERSION')) {
        const current = await fetchRole(role.id).catch(() => null)
        setTheirs(current)
        if (!current) setFailure(error)
      } else if (!showFieldErrors(error, form.setError, FIELDS)) setFailure(error)
    }
  }

  const submit = form.handleSubmit((values) => send(values, version))
  const saveOverTheirs = form.handleSubmit((values) => theirs && send(values, theirs.version))

  return (
    <>
      <BackLink />
      <PageHeader
        title={role.name}
        description={
          <>
            {role.built_in ? t('builtIn') : t('own')}
            {' · '}
            {t('members', { count: role.member_count })}
          </>
        }
        actions={<Actions role={role} readOnly={isReadOnly} onDeleted={() => (draft.forget(), void navigate({ to: '/roles' }))} />}
      />
      <FormProvider {...form}>
        <form noValidate onSubmit={(event) => void submit(event)} className="max-w-4xl space-y-4">
          {isDraft && !theirs && <DraftNotice onDiscard={() => take(role)} />}
          {theirs && (
            <StaleNotice
              theirs={fieldWords(asForm(theirs))}
              yours={fieldWords(form.getValues())}
              busy={form.formState.isSubmitting}
              onKeep={() => void saveOverTheirs()}
              onTake={() => take(theirs)}
            />
          )}
          <Refusal error={failure} />
          {!mayManage ? <Notice>{t('readOnly')}</Notice> : !isMine && <Notice>{t('beyondYou')}</Notice>}
          {role.built_in && mayManage && isMine && <Notice>{t('builtInMeans')}</Notice>}
          {!role.built_in && mayManage && role.member_count > 0 && <Notice>{t('inUse', { count: role.member_count })}</Notice>}
          <fieldset disabled={isReadOnly} className="min-w-0 space-y-4">
            <RoleFields disabled={isReadOnly} fixedPermissions={role.built_in !== undefined && role.built_in !== null} isNew={false} />
          </fieldset>
          {!isReadOnly && !theirs && form.formState.isDirty && (
            <SaveBar>
              <Button variant="ghost" onClick={() => take(role)}>
                {t('cancel', { ns: 'common' })}
              </Button>
              <Button type="submit" variant="primary" busy={form.formState.isSubmitting}>
                {t('save', { ns: 'common' })}
              </Button>
            </SaveBar>
          )}
        </form>
      </FormProvider>
    </>
  )
}
