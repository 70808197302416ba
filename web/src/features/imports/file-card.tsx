import { FileDown, FileSpreadsheet, Upload } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChooseFiles } from '@/files/choose-files'
import { DropZone } from '@/files/drop-zone'
import { useFileSize } from '@/files/file-icon'
import { saveFile } from '@/lib/browser/save-file'
import { Button } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { showError } from '@/ui/feedback/toast'
import { Field } from '@/ui/inputs/field'
import { Select } from '@/ui/inputs/select'
import { Card } from '@/ui/layout/card'
import { fetchTemplate, type DecimalMark, type Encoding } from './queries'
import type { Import } from './use-import'

/** Browsers and phones know CSV files by several types. The server looks at the content. */
const TABLES = '.xlsx,.csv,.tsv,.txt,text/*,application/vnd.ms-excel,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MOST_ROWS = 5_000
const ENCODINGS: Encoding[] = ['utf_8', 'windows_1251', 'windows_1256', 'utf_16le', 'utf_16be']

/** Chooses the file, and how to read it where the file does not say. */
export function FileCard({ one }: { one: Import }) {
  const { t } = useTranslation('imports')
  return (
    <Card>
      <DropZone onFiles={(files) => void one.choose(files)}>
        {one.chosen ? <Chosen one={one} file={one.chosen} /> : <Nothing one={one} />}
      </DropZone>
      {one.isUnreadable && (
        <Notice tone="bad" className="mx-4 mb-4">
          {t('choose.unreadable')}
        </Notice>
      )}
      {one.chosen && <HowToRead one={one} />}
    </Card>
  )
}

function Nothing({ one }: { one: Import }) {
  const { t } = useTranslation('imports')
  return (
    <div className="flex flex-col items-center gap-1 px-4 py-10 text-center sm:px-6">
      <span className="mb-3 grid size-12 place-items-center rounded-2xl bg-brand-soft text-brand-ink">
        <FileSpreadsheet aria-hidden className="size-6" strokeWidth={1.6} />
      </span>
      <h2 className="text-sm font-semibold">{t('choose.title')}</h2>
      <p className="max-w-sm text-sm text-fg-3">{t('choose.hint', { most: MOST_ROWS })}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2 max-sm:w-full max-sm:*:w-full">
        <ChooseFiles label={t('choose.label')} types={TABLES} variant="primary" aria-label={t('choose.action')} onChoose={(files) => void one.choose(files)}>
          <Upload />
          {t('choose.action')}
        </ChooseFiles>
        <Template />
      </div>
    </div>
  )
}

function Template() {
  const { t } = useTranslation('imports')
  const [isBusy, setBusy] = useState(false)
  async function download() {
    setBusy(true)
    await fetchTemplate()
      .then((file) => saveFile(file, `${t('template.file')}.xlsx`))
      .catch(showError)
    setBusy(false)
  }
  return (
    <Button busy={isBusy} onClick={() => void download()}>
      <FileDown />
      {t('template.action')}
    </Button>
  )
}

function Chosen({ one, file }: { one: Import; file: File }) {
  const { t } = useTranslation('imports')
  const size = useFileSize()
  return (
    <div className="flex items-center gap-3 p-4">
      <span className="grid size-11 shrink-0 place-items-center rounded-lg bg-brand-soft text-brand-ink">
        <FileSpreadsheet aria-hidden className="size-5" />
      </span>
      <div className="min-w-0 grow">
        <p className="truncate text-sm font-medium">
          <bdi>{file.name}</bdi>
        </p>
        <p className="num text-xs text-fg-3">{size(file.size)}</p>
      </div>
      <ChooseFiles label={t('choose.label')} types={TABLES} disabled={one.isImporting} aria-label={t('choose.another')} onChoose={(files) => void one.choose(files)}>
        {t('choose.another')}
      </ChooseFiles>
    </div>
  )
}

/** The branch of the opening stock, and what had to be asked about this file. */
function HowToRead({ one }: { one: Import }) {
  const { t } = useTranslation('imports')
  const { reading, branches } = one
  const encoding = reading.encoding ?? one.check?.read_as.encoding ?? null
  const asksEncoding = encoding !== null && (reading.encoding !== undefined || encoding !== 'utf_8')
  const asksDecimals = reading.decimal_mark !== undefined
  if (branches.length < 2 && !asksEncoding && !asksDecimals) return null
  const marks: { value: DecimalMark; label: string }[] = [
    { value: 'point', label: t('decimals.point') },
    { value: 'comma', label: t('decimals.comma') },
  ]
  return (
    <div className="grid gap-3 border-t p-4 sm:grid-cols-2">
      {branches.length > 1 && (
        <Field label={t('choose.branch')} hint={t('choose.branchHint')}>
          <Select items={branches.map(({ id, name }) => ({ value: id, label: name }))} value={one.branchId ?? null} disabled={one.isImporting} onChange={one.setBranchId} />
        </Field>
      )}
      {asksEncoding && (
        <Field label={t('encoding.label')} hint={t('encoding.hint')}>
          <Select
            items={ENCODINGS.map((value) => ({ value, label: t(`encoding.names.${value}`) }))}
            value={encoding}
            disabled={one.isImporting}
            onChange={(chosen) => one.read({ encoding: chosen })}
          />
        </Field>
      )}
      {asksDecimals && (
        <Field label={t('decimals.label')}>
          <Select items={marks} value={reading.decimal_mark ?? null} disabled={one.isImporting} onChange={(decimal_mark) => one.read({ decimal_mark })} />
        </Field>
      )}
    </div>
  )
}
