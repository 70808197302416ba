import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Controller, FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isApiError, showFieldErrors } from '@/api/errors'
import { LANGUAGES } from '@/lib/text/language'
import { covers } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Notice, Refusal } from '@/ui/feedback/notice'
import { PageSkeleton, SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { DraftNotice } from '@/ui/forms/draft-notice'
import { useFormDraft, useKeepDraft } from '@/ui/forms/form-draft'
import { SaveBar } from '@/ui/forms/save-bar'
import { StaleNotice } from '@/ui/forms/stale-notice'
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
// It stands beside what the page is for: its code comes when the page has come to rest.
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

/** Why the signed-in one cannot change a member; undefined when it can. */
function useReadOnly(member: Member): string | undefined {
  const { t } = useTranslation('members')
  const signedIn = useSession()
  const { roles } = useRoles()
  const refusal = useRefusal()
  if (!signedIn?.scopes['users.update']) return t('readOnly')
  if (!covers(signedIn, 'users.update', member.branch_id ? [member.branch_id] : [])) return t('readOnlyBranch')
  const lacks = refusal(rightsOf({ roles: member.roles, extras: member.extra_permissions, homeBranchId: member.branch_id ?? null }, roles))
  return lacks && t('readOnlyRights', { reason: lacks })
}

/** Every field in words, always in the same order. */
function useFieldWords() {
  const { t } = useTranslation(['members', 'common'])
  const words = useMemberWords()
  const permissions = usePermissions()
  return (form: MemberForm) => [
    { label: t('fullName'), text: form.full_name },
    { label: t('username'), text: form.username },
    { label: t('phone'), text: form.phone },
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
  const [isDraft, setIsDraft] = useState(draft.found !== null && readOnly === undefined)
  // The state that was edited; a fetch in the background must not lift it, or another's change would be overwritten.
  const [version, setVersion] = useState((isDraft && draft.found?.version) || member.version)
  const [theirs, setTheirs] = useState<Member | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const update = useUpdateMember(member.id)
  const form = useForm<MemberForm>({ resolver: zodResolver(memberSchema), defaultValues: asForm(member) })
  const fieldWords = useFieldWords()
  const [isFilled, setFilled] = useState(false)
  if (!isFilled) {
    setFilled(true)
    if (isDraft && draft.found) form.reset(draft.found.values, { keepDefaultValues: true })
  }
  useKeepDraft(form, draft.key, version)
  const isSelf = member.id === me
  const isManager = canManageAll(rightsOf(givenBy(asForm(member)), roles))
  const { part: Side, error, retry } = usePart(side)

  function take(saved: Member) {
    draft.forget()
    setIsDraft(false)
    setTheirs(null)
    setFailure(null)
    setVersion(saved.version)
    form.reset(asForm(saved))
  }

  async function send(values: MemberForm, seen: number) {
    setFailure(null)
    try {
      take(await update.mutateAsync({ ...asBody(values), version: seen }))
      showToast(t('saved'))
    } catch (error) {
      if (isApiError(error, 'STALE_VERSION')) {
        const current = await fetchMember(member.id).catch(() => null)
        setTheirs(current)
        if (!current) setFailure(error)
      } else if (!showFieldErrors(error, form.setError, FIELDS)) setFailure(error)
    }
  }

  const save = form.handleSubmit((values) => send(values, version))
  const saveOverTheirs = form.handleSubmit((values) => theirs && send(values, theirs.version))

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
        <FormProvider {...form}>
          <form noValidate onSubmit={(event) => void save(event)} className="min-w-0 space-y-4">
            {isDraft && !theirs && <DraftNotice onDiscard={() => take(member)} />}
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
              <Card>
                <CardBody className="py-2!">
                  <Controller
                    control={form.control}
                    name="is_active"
                    render={({ field }) => (
                      <Switch
                        label={t('activeLabel')}
                        hint={isSelf ? t('activeSelf') : isManager ? t('lastManager') : t('activeHint')}
                        disabled={readOnly !== undefined || isSelf}
                        checked={field.value}
                        onChange={field.onChange}
                      />
                    )}
                  />
                </CardBody>
              </Card>
            </fieldset>
            {!readOnly && !theirs && form.formState.isDirty && (
              <SaveBar>
                <Button variant="ghost" onClick={() => take(member)}>
                  {t('cancel', { ns: 'common' })}
                </Button>
                <Button type="submit" variant="primary" busy={form.formState.isSubmitting}>
                  {t('save', { ns: 'common' })}
                </Button>
              </SaveBar>
            )}
          </form>
        </FormProvider>
        <div className="space-y-4">
          {Side ? (
            <Side member={member} readOnly={readOnly} isManager={isManager} onDeleted={() => (draft.forget(), void navigate({ to: '/members' }))} />
          ) : (
            <Card>{error ? <ErrorState error={error} onRetry={retry} /> : <SkeletonRows rows={4} />}</Card>
          )}
        </div>
      </div>
    </>
  )
}
