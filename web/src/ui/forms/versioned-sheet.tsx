import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { Failed } from '@/ui/feedback/failed'
import { FormSheet } from './form-sheet'
import { StaleNotice, type FieldText } from './stale-notice'
import type { useUnsaved } from './unsaved'
import type { VersionedForm } from './use-versioned-form'

interface VersionedSheetProps<F extends FieldValues, R extends { version: number }> {
  open: boolean
  onClose: () => void
  title: string
  /** The text of the main button: "Save", "Create". */
  action: string
  form: UseFormReturn<F>
  versioned: VersionedForm<F, R>
  unsaved: ReturnType<typeof useUnsaved>
  asForm: (record: R) => F
  /** Every field as text, always in the same order. */
  words: (values: F) => readonly FieldText[]
  /** When the other version was saved. */
  savedAt?: string | undefined
  /** Whether a field already shows the failure. */
  isFailureShown?: boolean
  children: React.ReactNode
}

/** The form of a record in a sheet. It shows errors, and the other version if somebody else saved first. */
export function VersionedSheet<F extends FieldValues, R extends { version: number }>(props: VersionedSheetProps<F, R>) {
  const { open, onClose, title, action, form, versioned, unsaved, asForm, words, savedAt, isFailureShown = false, children } = props
  const { isSubmitting } = form.formState
  return (
    <>
      <FormSheet
        open={open}
        onClose={onClose}
        title={title}
        action={action}
        busy={isSubmitting}
        canSubmit={!versioned.theirs}
        onSubmit={(event) => void versioned.submit(event)}
      >
        {versioned.theirs && (
          <StaleNotice
            theirs={words(asForm(versioned.theirs))}
            yours={words(form.getValues())}
            savedAt={savedAt}
            busy={isSubmitting}
            onKeep={() => void versioned.submitOver()}
            onTake={versioned.take}
          />
        )}
        {versioned.failure !== null && !isFailureShown && <Failed error={versioned.failure} />}
        {children}
      </FormSheet>
      {unsaved.dialog}
    </>
  )
}
