import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiError } from '@/api/errors'
import { useLanguage } from '@/lib/text/language'
import type { Ticket } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Select } from '@/ui/inputs/select'
import { Dialog } from '@/ui/overlays/dialog'
import { asFields, missing, type FormValues } from '../form/form'
import { FormFields } from '../form/form-fields'
import { useSplit } from '../queries/changes'
import { categoriesQuery } from '../queries/choices'
import type { Comment } from '../queries/conversation'
import { firstLine } from './first-line'

const LONGEST_TITLE = 200

interface SplitDialogProps {
  ticket: Ticket
  comment: Comment
  onClose: () => void
}

/** Splits a comment off into its own ticket, with copies of its files. */
export function SplitDialog({ ticket, comment, onClose }: SplitDialogProps) {
  const { t } = useTranslation(['tickets', 'common'])
  const navigate = useNavigate()
  const { language } = useLanguage()
  const categories = useQuery(categoriesQuery(language)).data?.rows ?? []
  const [title, setTitle] = useState(() => firstLine(comment.comment, LONGEST_TITLE))
  const [categoryId, setCategoryId] = useState(ticket.category_id)
  const [fields, setFields] = useState<FormValues>((ticket.fields ?? {}) as FormValues)
  const split = useSplit()
  const category = categories.find(({ id }) => id === categoryId)
  const form = category?.form ?? []
  const refused = isApiError(split.error) ? split.error.fields : {}
  const isComplete = title.trim() !== '' && missing(form, fields).length === 0

  function send() {
    const command = { id: ticket.id, comment_id: comment.id, title: title.trim(), category_id: categoryId }
    split.mutate(category ? { ...command, fields: asFields(form, fields) } : command, {
      onSuccess: (made) => {
        onClose()
        void navigate({ to: '/tickets/$id', params: { id: made.id } })
      },
    })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('split.title')}
      description={comment.attachments.length > 0 ? t('split.withFiles', { count: comment.attachments.length }) : t('split.description')}
      footer={
        <Button type="submit" form="split" variant="primary" busy={split.isPending} disabled={!isComplete}>
          {t('split.action')}
        </Button>
      }
    >
      <form
        id="split"
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Refusal error={split.error} />
        <Field label={t('title')}>
          {/* A long comment begins to be read at its beginning. */}
          <Input
            autoFocus
            dir="auto"
            maxLength={LONGEST_TITLE}
            value={title}
            onValueChange={setTitle}
            onFocus={({ currentTarget: input }) => {
              input.setSelectionRange(0, 0)
              // Chromium has scrolled to the end by then.
              requestAnimationFrame(() => void (input.scrollLeft = 0))
            }}
          />
        </Field>
        <Field label={t('category')}>
          <Select
            label={t('category')}
            items={categories.filter((one) => one.is_active || one.id === ticket.category_id).map((one) => ({ value: one.id, label: one.name }))}
            value={category ? categoryId : null}
            placeholder="—"
            onChange={setCategoryId}
          />
        </Field>
        <FormFields
          form={form}
          values={fields}
          errors={Object.fromEntries(form.map(({ key }) => [key, refused[`fields.${key}`]]))}
          onChange={(key, value) => setFields({ ...fields, [key]: value })}
        />
      </form>
    </Dialog>
  )
}
