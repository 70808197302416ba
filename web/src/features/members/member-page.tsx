import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '@/lib/text/language'
import { covers } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Notice } from '@/ui/feedback/notice'
import { PageSkeleton, SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { useFormDraft } from '@/ui/forms/form-draft'
import { RecordForm } from '@/ui/forms/record-form'
import { useRecordForm } from '@/ui/forms/use-record-form'
import { Switch } from '@/ui/inputs/switch'
import { later, usePart } from '@/ui/later'
import { Card, CardBody } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { BackLink } from './back-link'
import { ExtrasField } from './extras-field'
import { GrantsField } from './grants-field'
import { AboutFields } from './member-fields'
import { asBody, asForm, FIELDS, givenBy, grantsOf, memberDraft, memberSchema, type MemberForm } from './member-form'
import { fetchMember, memberQuery, useUpdateMember, type Member } from './queries'
import { canManageAll, rightsOf } from './rights-of'
import { StateBadge } from './state-badge'
import { useMemberWords, usePermissions, useRefusal, useRoles } from './words'

const route = getRouteApi('/_shell/members/$id')
// Secondary content: its code loads when the page is idle.
const side = later(() => import('./member-side').then((module) => module.MemberSide))

export function MemberPage() {
  const { id } = route.useParams()
  const member = useQuery(memberQuery(id))
  const roles = useRoles()
  if (member.isPending || roles.isPending) return <PageSkeleton />
  if (!member.data) {
    return <ErrorState page error={member.error} onRetry={() => void member.refetch()} back={<BackLink button />} />
  }
  return <Editor key={id} member={member.data} />
}

/** Why the signed-in member may not change this one; undefined if allowed. */
function useReadOnly(member: Member): string | undefined {
  const { t } = useTranslation('members')
  const signedIn = useSession()
  const { roles } = useRoles()
  const refusal = useRefusal()
  if (!signedIn?.scopes['users.update']) return t('readOnly')
  if (!covers(signedIn, 'users.update', member.branch_id ? [member.branch_id] : [])) return t('readOnlyBranch')
  const lacks = refusal(rightsOf({ roles: member.roles ?? [], extras: member.extra_permissions ?? [], homeBranchId: member.branch_id ?? null }, roles))
  return lacks && t('readOnlyRights', { reason: lacks })
}

/** Every field as text, always in the same order. */
function useFieldWords() {
  const { t } = useTranslation(['members', 'common'])
  const words = useMemberWords()
  const permissions = usePermissions()
  return (form: MemberForm) => [
    { label: t('fullName'), text: form.full_name },
    { label: t('username'), text: form.username },
    { label: t('phone'), text: form.phone_number },
    { label: t('email'), text: form.email },
    { label: t('homeBranch'), text: words.branch(form.branch_id) },
    { label: t('language', { ns: 'common' }), text: LANGUAGES.find(({ code }) => code === form.language)?.name ?? '' },
    { label: t('roles'), text: grantsOf(form).map(words.grant).toSorted().join('; ') },
    { label: t('extras'), text: form.extras.map((code) => permissions.find((one) => one.code === code)?.description ?? code).join('; ') },
    { label: t('state'), text: form.is_active ? t('states.active') : t('states.inactive') },
  ]
}

function Editor({ member }: { member: Member }) {
  const { t } = useTranslation(['members', 'common'])
  const format = useFormat()
  const navigate = useNavigate()
  const { roles } = useRoles()
  const me = useSession()?.id
  const readOnly = useReadOnly(member)
  const draft = useFormDraft(`member.${member.id}`, memberDraft)
  const update = useUpdateMember(member.id)
  const form = useForm<MemberForm>({ resolver: zodResolver(memberSchema), defaultValues: asForm(member) })
  const words = useFieldWords()
  const record = useRecordForm<MemberForm, Member>({
    form,
    draft,
    record: member,
    isReadOnly: readOnly !== undefined,
    fields: FIELDS,
    asForm,
    save: (values, _base, version) => update.mutateAsync({ ...asBody(values), version }),
    fetchCurrent: () => fetchMember(member.id),
    onSaved: () => showToast(t('saved')),
  })
  const isSelf = member.id === me
  const isManager = canManageAll(rightsOf(givenBy(asForm(member)), roles))
  const { part: Side, error, retry } = usePart(side)

  return (
    <>
      <BackLink />
      <PageHeader
        title={member.full_name}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <StateBadge member={member} />
            {t('since', { date: format.date(member.created_at) })}
          </span>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <RecordForm form={form} state={record} record={member} asForm={asForm} words={words} className="min-w-0 space-y-4">
          {readOnly && <Notice>{readOnly}</Notice>}
          {isSelf && !readOnly && (
            <Notice>
              {t('self')}{' '}
              <Link to="/profile" className="font-medium text-brand-ink hover:underline">
                {t('toProfile')}
              </Link>
            </Notice>
          )}
          <fieldset disabled={readOnly !== undefined} className="min-w-0 space-y-4">
            <AboutFields isNew={false} permission="users.update" />
            <GrantsField disabled={readOnly !== undefined} />
            <ExtrasField disabled={readOnly !== undefined} />
            <ActiveField disabled={readOnly !== undefined || isSelf} hint={isSelf ? t('activeSelf') : isManager ? t('lastManager') : t('activeHint')} />
          </fieldset>
        </RecordForm>
        <div className="space-y-4">
          {Side ? (
            <Side
              member={member}
              readOnly={readOnly}
              isManager={isManager}
              onDeleted={() => (draft.forget(), void navigate({ to: '/members' }))}
            />
          ) : (
            <Card>{error ? <ErrorState error={error} onRetry={retry} /> : <SkeletonRows rows={4} />}</Card>
          )}
        </div>
      </div>
    </>
  )
}

function ActiveField({ disabled, hint }: { disabled: boolean; hint: string }) {
  const { t } = useTranslation('members')
  return (
    <Card>
      <CardBody className="py-2!">
        <Controller<MemberForm, 'is_active'>
          name="is_active"
          render={({ field }) => <Switch label={t('activeLabel')} hint={hint} disabled={disabled} checked={field.value} onChange={field.onChange} />}
        />
      </CardBody>
    </Card>
  )
}
