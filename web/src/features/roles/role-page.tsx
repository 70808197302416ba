import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Copy, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/lib/text/language'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Button, buttonClass } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { PageSkeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { useFormDraft } from '@/ui/forms/form-draft'
import { RecordForm } from '@/ui/forms/record-form'
import { useRecordForm } from '@/ui/forms/use-record-form'
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

/** Every field as text, always in the same order. */
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
  const save = useSaveRole(role.id)
  const schema = useMemo(() => roleSchema(signedIn?.maxDiscountPercent ?? 0), [signedIn?.maxDiscountPercent])
  const form = useForm<RoleForm>({ resolver: zodResolver(schema), defaultValues: asForm(role) })
  const words = useFieldWords()
  const record = useRecordForm<RoleForm, Role>({
    form,
    draft,
    record: role,
    isReadOnly,
    fields: FIELDS,
    asForm,
    save: (values, _base, version) => save.mutateAsync({ ...asBody(values), version }),
    fetchCurrent: () => fetchRole(role.id),
    onSaved: () => showToast(t('saved')),
  })

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
      <RecordForm form={form} state={record} record={role} asForm={asForm} words={words} className="max-w-4xl space-y-4">
        {!mayManage ? <Notice>{t('readOnly')}</Notice> : !isMine && <Notice>{t('beyondYou')}</Notice>}
        {role.built_in && mayManage && isMine && <Notice>{t('builtInMeans')}</Notice>}
        {!role.built_in && mayManage && role.member_count > 0 && <Notice>{t('inUse', { count: role.member_count })}</Notice>}
        <fieldset disabled={isReadOnly} className="min-w-0 space-y-4">
          <RoleFields disabled={isReadOnly} fixedPermissions={role.built_in !== undefined && role.built_in !== null} isNew={false} />
        </fieldset>
      </RecordForm>
    </>
  )
}
