import { FormProvider, type FieldValues, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { DraftNotice } from './draft-notice'
import { SaveBar } from './save-bar'
import { StaleNotice, type FieldText } from './stale-notice'
import type { RecordForm as RecordFormState } from './use-record-form'

interface RecordFormProps<F extends FieldValues, R extends { version: number }> {
  form: UseFormReturn<F>
  state: RecordFormState<F, R>
  /** The record as it was fetched last. */
  record: R
  asForm: (record: R) => F
  /** Every field as text, always in the same order. */
  words: (values: F) => readonly FieldText[]
  className: string
  children: React.ReactNode
}

/** The form of a record on its page, with notices about an earlier draft, a newer version or a refusal, and the buttons to save. */
export function RecordForm<F extends FieldValues, R extends { version: number }>(props: RecordFormProps<F, R>) {
  const { form, state, record, asForm, words, className, children } = props
  const { t } = useTranslation()
  const { theirs } = state
  const { isSubmitting } = form.formState
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void state.submit(event)} className={className}>
        {state.showsDraft && <DraftNotice onDiscard={() => state.take(record)} />}
        {theirs && (
          <StaleNotice
            theirs={words(asForm(theirs))}
            yours={words(form.getValues())}
            busy={isSubmitting}
            onKeep={() => void state.submitOver()}
            onTake={() => state.take(theirs)}
          />
        )}
        <Refusal error={state.failure} />
        {children}
        {state.canSave && (
          <SaveBar>
            <Button variant="ghost" onClick={() => state.take(record)}>
              {t('cancel')}
            </Button>
            <Button type="submit" variant="primary" busy={isSubmitting}>
              {t('save')}
            </Button>
          </SaveBar>
        )}
      </form>
    </FormProvider>
  )
}
