import { zodResolver } from '@hookform/resolvers/zod'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isApiError, showFieldErrors } from '@/api/errors'
import { suggestPassword } from '@/lib/password'
import { useLanguage } from '@/lib/text/language'
import { covers } from '@/session/rights'
import { useSession } from '@/session/session'
import { Button, buttonClass } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { DraftNotice } from '@/ui/forms/draft-notice'
import { useFormDraft, useKeepDraft } from '@/ui/forms/form-draft'
import { SaveBar } from '@/ui/forms/save-bar'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { Dialog } from '@/ui/overlays/dialog'
import { BackLink } from './back-link'
import { ExtrasField } from './extras-field'
import { GrantsField } from './grants-field'
import { AboutFields } from './member-fields'
import { asBody, emptyForm, FIELDS, memberDraft, memberSchema, type MemberForm } from './member-form'
import { NewPasswordField, PasswordOnce } from './new-password'
import { useCreateMember, type Member } from './queries'

export function NewMemberPage() {
  const { t } = useTranslation(['members', 'common'])
  const navigate = useNavigate()
  const { language } = useLanguage()
  const signedIn = useSession()
  const home = covers(signedIn, 'users.create', []) ? '' : (signedIn?.scopes['users.create']?.[0] ?? '')
  const empty = emptyForm(home, language)
  const draft = useFormDraft('member.new', memberDraft)
  const [isDraft, setIsDraft] = useState(draft.found !== null)
  // Passwords stay out of the draft, because the next person to use the device could read them.
  const [password, setPassword] = useState(suggestPassword)
  const [wrongPassword, setWrongPassword] = useState<string>()
  const [failure, setFailure] = useState<unknown>(null)
  const [created, setCreated] = useState<Member | null>(null)
  const create = useCreateMember()
  const form = useForm<MemberForm>({ resolver: zodResolver(memberSchema), defaultValues: empty })
  const [isFilled, setFilled] = useState(false)
  if (!isFilled) {
    setFilled(true)
    if (draft.found) form.reset(draft.found.values, { keepDefaultValues: true })
  }
  useKeepDraft(form, draft.key, undefined)

  const save = form.handleSubmit(async (values) => {
    setFailure(null)
    setWrongPassword(undefined)
    try {
      const member = await create.mutateAsync({ ...asBody(values), password })
      draft.forget()
      setCreated(member)
    } catch (error) {
      const ofPassword = isApiError(error) ? error.fields.password : undefined
      setWrongPassword(ofPassword)
      if (!showFieldErrors(error, form.setError, FIELDS) && ofPassword === undefined) setFailure(error)
    }
  })

  function discard() {
    draft.forget()
    setIsDraft(false)
    form.reset(empty)
  }

  const leave = () => created && void navigate({ to: '/members/$id', params: { id: created.id }, replace: true })

  return (
    <>
      <BackLink />
      <PageHeader title={t('new')} />
      <FormProvider {...form}>
        <form noValidate onSubmit={(event) => void save(event)} className="max-w-3xl space-y-4">
          {isDraft && <DraftNotice onDiscard={discard} />}
          <Refusal error={failure} />
          <fieldset disabled={created !== null} className="min-w-0 space-y-4">
            <AboutFields isNew permission="users.create" />
            <Card>
              <CardHeader title={t('signIn')} />
              <CardBody>
                <NewPasswordField value={password} onChange={setPassword} error={wrongPassword} />
              </CardBody>
            </Card>
            <GrantsField disabled={created !== null} />
            <ExtrasField disabled={created !== null} />
          </fieldset>
          <SaveBar>
            <Link to="/members" className={buttonClass({ variant: 'ghost' })}>
              {t('cancel', { ns: 'common' })}
            </Link>
            <Button type="submit" variant="primary" busy={form.formState.isSubmitting}>
              {t('create')}
            </Button>
          </SaveBar>
        </form>
      </FormProvider>
      {created && (
        <Dialog
          open
          onOpenChange={leave}
          title={t('created', { name: created.full_name })}
          description={t('createdLead')}
          footer={
            <Button variant="primary" className="max-lg:flex-1" onClick={leave}>
              {t('password.done')}
            </Button>
          }
        >
          <PasswordOnce username={created.username} password={password} />
        </Dialog>
      )}
    </>
  )
}
