import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiError } from '@/api/errors'
import { currentOf } from '@/api/refusal'
import { Button } from '@/ui/elements/button'
import { Failed } from '@/ui/feedback/failed'
import { Notice } from '@/ui/feedback/notice'
import { showToast } from '@/ui/feedback/toast'
import { FormSheet } from '@/ui/forms/form-sheet'
import { useUnsaved } from '@/ui/forms/unsaved'
import { ConfirmDialog } from '@/ui/overlays/confirm-dialog'
import { useRemove, useRestore, type Collection } from './queries'

export interface EditorProps<R> {
  /** Undefined for a new one. */
  record: R | undefined
  open: boolean
  onClose: () => void
}

interface Saving {
  isPending: boolean
  error: Error | null
}

interface EditorSheetProps<R> extends EditorProps<R> {
  collection: Collection
  title: string
  isDirty: boolean
  saving: Saving
  /** Saves the typed values over the given version. */
  onSave: (version: number | undefined, onSaved: () => void) => void
  /** The fields that show their own errors. */
  shown?: readonly string[]
  children: React.ReactNode
}

/** The error of a field, by its API name. */
export const faultOf = (saving: Saving, name: string): string | undefined => (isApiError(saving.error) ? saving.error.fields[name] : undefined)

/** A record's form in a sheet. It saves, deletes, shows errors, and keeps the input if somebody else saved first. */
export function EditorSheet<R extends { id: string; name: string; version: number }>({
  record,
  open,
  onClose,
  collection,
  title,
  isDirty,
  saving,
  onSave,
  shown = [],
  children,
}: EditorSheetProps<R>) {
  const { t } = useTranslation(['desk', 'common'])
  const unsaved = useUnsaved(open && isDirty)
  const remove = useRemove(collection)
  const restore = useRestore(collection)
  const [asks, setAsks] = useState(false)
  const current = currentOf<R>(saving.error)
  const fields = isApiError(saving.error) ? Object.keys(saving.error.fields) : []
  const isBeside = fields.length > 0 && fields.every((field) => shown.includes(field))
  const close = () => {
    unsaved.pass()
    onClose()
  }
  const saved = () => {
    showToast(t('saved'))
    close()
  }

  function drop() {
    if (!record) return
    remove.mutate(record.id, {
      onSettled: () => setAsks(false),
      onSuccess: () => {
        showToast(t('deleted', { name: record.name }), restore ? { action: { label: t('undo', { ns: 'common' }), onClick: () => restore(record.id) } } : {})
        close()
      },
    })
  }

  return (
    <>
      <FormSheet
        open={open}
        onClose={onClose}
        title={title}
        action={t(record ? 'save' : 'create', { ns: 'common' })}
        busy={saving.isPending}
        canSubmit={!current}
        onSubmit={(event) => {
          event.preventDefault()
          onSave(record?.version, saved)
        }}
      >
        {current ? (
          <Notice tone="warn">
            <p className="font-semibold">{t('stale.title', { ns: 'common' })}</p>
            <p>{t('staleKept')}</p>
            <div className="flex flex-wrap gap-2">
              <Button size="sm" className="max-lg:h-11" onClick={close}>
                {t('stale.take', { ns: 'common' })}
              </Button>
              <Button size="sm" variant="primary" className="max-lg:h-11" busy={saving.isPending} onClick={() => onSave(current.version, saved)}>
                {t('stale.keep', { ns: 'common' })}
              </Button>
            </div>
          </Notice>
        ) : (
          saving.error && !isBeside && <Failed error={saving.error} />
        )}
        {children}
        {record && (
          <div className="border-t pt-4">
            <Button variant="ghost" className="text-bad hover:text-bad" onClick={() => setAsks(true)}>
              <Trash2 />
              {t('delete', { ns: 'common' })}
            </Button>
          </div>
        )}
      </FormSheet>
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        title={t('deleteAsk', { name: record?.name ?? '' })}
        action={t('delete', { ns: 'common' })}
        danger
        busy={remove.isPending}
        onConfirm={drop}
      />
      {unsaved.dialog}
    </>
  )
}

/** The values of a form, and whether they were touched. */
export function useValues<V>(first: () => V) {
  const [values, setValues] = useState(first)
  const [isDirty, setDirty] = useState(false)
  return {
    values,
    isDirty,
    change: (part: Partial<V>) => {
      setValues((before) => ({ ...before, ...part }))
      setDirty(true)
    },
  }
}
