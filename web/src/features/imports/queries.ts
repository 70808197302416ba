import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, type Schemas } from '@/api/client'
import { ApiError, isApiError } from '@/api/errors'
import type { WithKey } from '@/api/use-idempotent-submit'

export type ImportResult = Schemas['ProductImportResult']
export type UnderstoodRow = ImportResult['first_rows'][number]
export type DoubtfulNumber = ImportResult['doubtful_numbers'][number]
export type Encoding = NonNullable<ImportResult['read_as']['encoding']>
export type DecimalMark = 'point' | 'comma'

/** A file whose bytes are in memory, so that what is imported is what was checked. */
export interface ChosenFile {
  /** Differs for each file that was chosen. */
  id: number
  file: File
}

/** How to read a file. What is missing, the server finds out. */
export interface Reading {
  encoding?: Encoding
  decimal_mark?: DecimalMark
  /** Where the opening stock of rows is that name no branch. */
  branch_id?: string
}

export interface Asked {
  chosen: ChosenFile
  reading: Reading
}

function send({ chosen: { file }, reading }: Asked, more: { dryRun: boolean; key?: string; signal?: AbortSignal }) {
  const form = new FormData()
  form.append('file', file)
  return api
    .POST('/api/products/bulk-import', {
      params: {
        query: { ...reading, dry_run: more.dryRun },
        ...(more.key !== undefined && { header: { 'Idempotency-Key': more.key } }),
      },
      body: { file: file.name },
      bodySerializer: () => form,
      ...(more.signal && { signal: more.signal }),
    })
    .then(data)
}

/** One organisation imports one file at a time: come back when the server says. */
const isTurnOfAnother = (error: unknown) => isApiError(error, 'RATE_LIMITED') || isApiError(error, 'UNAVAILABLE')

/** Checks a file as if it were imported, without keeping anything. */
export const checkQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['product-import', asked.chosen.id, asked.reading],
    queryFn: ({ signal }) => send(asked, { dryRun: true, signal }),
    // While the same file is read in another way, the page shows what was understood before.
    placeholderData: (before: ImportResult | undefined, query) => (query?.queryKey[1] === asked.chosen.id ? before : undefined),
    staleTime: Infinity,
    gcTime: 0,
    retryOnMount: false,
    retry: (count, error) => isTurnOfAnother(error) && count < 3,
    retryDelay: (_count, error) => ((isApiError(error) && error.retryAfterSeconds) || 5) * 1000,
  })

export function useImportProducts() {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ key, ...asked }: WithKey<Asked>): Promise<ImportResult> => send(asked, { dryRun: false, key }),
    onSuccess: () => {
      for (const list of ['products', 'collections', 'stock']) void client.invalidateQueries({ queryKey: [list] })
    },
  })
}

/** An Excel file with the headings of the current language and the shop's categories and branches to choose from. */
export async function fetchTemplate(): Promise<Blob> {
  const { data: file } = await api.GET('/api/products/bulk-import/template', { parseAs: 'blob' })
  if (!file) throw new ApiError(200, { code: 'UNREADABLE_ANSWER' })
  return file
}
