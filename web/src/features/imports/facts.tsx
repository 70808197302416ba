import { useTranslation } from 'react-i18next'
import { isolated } from '@/lib/text/direction'
import { useLanguage } from '@/lib/text/language'
import { useFormat } from '@/session/use-format'
import type { ImportResult } from './queries'

const MOST_NAMES = 5
const SEPARATORS: Record<string, 'comma' | 'semicolon' | 'tab'> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

/** What a file brings beside its products, and how it was read. */
export function Facts({ result, withReading = false }: { result: ImportResult; withReading?: boolean }) {
  const { t } = useTranslation(['imports', 'products'])
  const format = useFormat()
  const { language } = useLanguage()
  const { collections_created: collections, opening_pieces: pieces, opening_meters: metres, read_as: readAs } = result
  const list = (words: string[]) => words.join(language === 'fa' ? '، ' : ', ')
  const names = list(collections.slice(0, MOST_NAMES).map(isolated))
  const rest = collections.length - MOST_NAMES
  const amounts = [
    pieces > 0 && t('pieces', { ns: 'products', number: format.number(pieces) }),
    metres > 0 && t('metres', { ns: 'products', number: format.number(metres) }),
  ].filter((amount) => amount !== false)
  const separator = readAs.separator == null ? undefined : SEPARATORS[readAs.separator]
  const facts = [
    collections.length > 0 &&
      t('understood.collections', { count: collections.length, names: rest > 0 ? `${names} ${t('understood.more', { count: rest })}` : names }),
    amounts.length > 0 && t('understood.stock', { amounts: list(amounts) }),
    withReading && readAs.sheet != null && t('understood.sheet', { name: isolated(readAs.sheet) }),
    withReading && separator !== undefined && t(`understood.separators.${separator}`),
  ].filter((fact) => fact !== false)
  if (facts.length === 0) return null
  return (
    <ul className="space-y-0.5 text-sm text-fg-2">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}
