import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { errorText } from '@/api/errors'
import { ChooseFiles } from '@/files/choose-files'
import { saveFile } from '@/lib/browser/save-file'
import { asCsv, asPasted } from '@/lib/text/cells'
import { useLanguage } from '@/lib/text/language'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { CopyButton } from '@/ui/elements/copy-button'
import { ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/ui/layout/table'
import { CardTitle } from './parts'
import { asSentence, columnOf, readRefused, type BadRow, type Refused } from './refused'
import type { Import } from './use-import'

/** More would be slow on a phone; the downloaded list has all. */
const MOST_SHOWN = 200

/** Why the file was not taken, and what to do. */
export function RefusedCard({ one, error }: { one: Import; error: Error }) {
  const { t } = useTranslation('imports')
  if (one.importError && one.state === 'keyUsed') {
    return (
      <Question title={t('refused.mayBeDone')}>
        <Button onClick={one.importAnyway}>{t('refused.isAnother')}</Button>
      </Question>
    )
  }
  if (one.importError && one.state === 'unanswered') {
    return (
      <Question title={errorText(error)} text={t('refused.unanswered')}>
        <Button variant="primary" onClick={one.importFile}>
          {t('retry', { ns: 'common' })}
        </Button>
      </Question>
    )
  }
  const refused = readRefused(error)
  if (refused.kind === 'rows') return <BadRows one={one} rows={refused.rows} />
  if (refused.kind === 'encoding') return <WhichEncoding one={one} refused={refused} />
  if (refused.kind === 'other') {
    return (
      <Card>
        <ErrorState error={error} onRetry={one.checkAgain} />
      </Card>
    )
  }
  return <Question title={t('refused.whole')} text={<WholeFile refused={refused} />} />
}

function Question({ title, text, children }: { title: string; text?: React.ReactNode; children?: React.ReactNode }) {
  return (
    <Card className="space-y-3 p-4">
      <CardTitle>{title}</CardTitle>
      {text && <div className="text-sm text-fg-2">{text}</div>}
      {children && <div className="flex flex-wrap gap-2 max-sm:*:grow">{children}</div>}
    </Card>
  )
}

function WholeFile({ refused }: { refused: Exclude<Refused, { kind: 'rows' | 'encoding' | 'other' }> }) {
  const { t } = useTranslation('imports')
  if (refused.kind === 'tooManyRows') return t('refused.tooManyRows', { most: refused.most })
  if (refused.kind === 'tooLarge') return t('refused.tooLarge')
  if (refused.kind === 'file') return t('refused.fileIs', { message: refused.message })
  return (
    <>
      <p>{refused.message}</p>
      <p>{t('refused.kinds')}</p>
    </>
  )
}

function WhichEncoding({ one, refused }: { one: Import; refused: Extract<Refused, { kind: 'encoding' }> }) {
  const { t } = useTranslation('imports')
  const isAsked = one.reading.encoding === undefined
  return (
    <Question title={t('encoding.question')} text={isAsked ? t('encoding.because') : `${t('encoding.label')}: ${refused.message}`}>
      {refused.encodings.map((encoding) => (
        <Button key={encoding} onClick={() => one.read({ encoding })}>
          {t(`encoding.names.${encoding}`)}
        </Button>
      ))}
    </Question>
  )
}

/** The errors of a file by rows. */
function BadRows({ one, rows }: { one: Import; rows: readonly BadRow[] }) {
  const { t } = useTranslation('imports')
  const { language } = useLanguage()
  const words = useBadRowWords()
  const list = [
    [t('refused.row'), t('refused.column'), '', t('refused.value'), t('refused.reason')],
    ...rows.map((row) => [String(row.row), row.column, words.title(row), row.value, asSentence(row.message, language)]),
  ]
  const hidden = rows.length - MOST_SHOWN
  return (
    <Card className="overflow-clip">
      <div className="space-y-3 p-4">
        <div className="space-y-1">
          <CardTitle>{t('refused.title', { count: rows.length })}</CardTitle>
          <p className="text-sm text-fg-2">{t('refused.hint')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <ChooseFiles label={t('choose.label')} variant="primary" aria-label={t('refused.choose')} className="max-sm:w-full" onChoose={(files) => void one.choose(files)}>
            {t('refused.choose')}
          </ChooseFiles>
          <Button
            className="max-sm:grow"
            onClick={() => saveFile(new Blob([asCsv(list, language)], { type: 'text/csv' }), `${t('refused.file')}.csv`)}
          >
            <Download />
            {t('refused.download')}
          </Button>
          <CopyButton text={asPasted(list)} className="max-sm:grow" />
        </div>
      </div>
      <BadRowList rows={rows.slice(0, MOST_SHOWN)} />
      {hidden > 0 && <p className="border-t px-4 py-3 text-sm text-fg-3">{t('refused.more', { count: hidden })}</p>}
    </Card>
  )
}

function BadRowList({ rows }: { rows: readonly BadRow[] }) {
  const { t } = useTranslation('imports')
  const words = useBadRowWords()
  const { language } = useLanguage()
  return (
    <>
      <Table className="hidden border-t md:block">
        <TableHead>
          <HeadCell>{t('refused.row')}</HeadCell>
          <HeadCell>{t('refused.column')}</HeadCell>
          <HeadCell>{t('refused.value')}</HeadCell>
          <HeadCell>{t('refused.reason')}</HeadCell>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={`${row.row} ${row.column} ${row.field}`}>
              <Cell className="num">{words.number(row)}</Cell>
              <Cell className="whitespace-nowrap">{[row.column, words.title(row)].filter(Boolean).join(' · ')}</Cell>
              <Cell>
                <div className="w-max max-w-52">
                  <Value value={row.value} />
                </div>
              </Cell>
              <Cell className="text-bad">{asSentence(row.message, language)}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <ul className="md:hidden">
        {rows.map((row) => (
          <li key={`${row.row} ${row.column} ${row.field}`} className="space-y-1 border-t px-4 py-3 text-sm">
            <p className="text-xs font-medium text-fg-2">{words.place(row)}</p>
            <p className="text-bad">{asSentence(row.message, language)}</p>
            <p className="text-xs text-fg-3">
              {`${t('refused.value')}: `}
              <Value value={row.value} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** As the file has it: the font would make a multiplication sign of the letter in 2x3. */
function Value({ value }: { value: string }) {
  const { t } = useTranslation('imports')
  if (value === '') return <span className="text-fg-3">{t('refused.empty')}</span>
  return <bdi className="font-medium wrap-anywhere text-fg [font-variant-ligatures:none]">{value}</bdi>
}

/** Where an error is, in words. */
function useBadRowWords() {
  const { t } = useTranslation('imports')
  const format = useFormat()
  function title({ field }: BadRow) {
    const column = columnOf(field)
    return column ? t(`columns.${column}`) : ''
  }
  const number = ({ row }: BadRow) => format.number(row, { useGrouping: false })
  const place = (row: BadRow) =>
    [t('refused.rowOf', { row: number(row) }), row.column && t('refused.columnOf', { column: row.column }), title(row)].filter(Boolean).join(' · ')
  return { title, number, place }
}
