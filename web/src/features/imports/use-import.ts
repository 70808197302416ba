import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { useBranchesFor, useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useDraftKey } from '@/ui/forms/form-draft'
import { checkQuery, useImportProducts, type Asked, type ChosenFile, type ImportResult, type Reading } from './queries'

const NO_FILE: ChosenFile = { id: 0, file: new File([], '') }

/** The branches whose opening stock the member may enter, their own first. */
function useBranches() {
  const ownId = useSession()?.branchId
  const mayReceive = useMay('stock.receive')
  const branches = useBranchesFor(mayReceive ? 'stock.receive' : 'products.create')
  return [...branches.filter(({ id }) => id === ownId), ...branches.filter(({ id }) => id !== ownId)]
}

/** The import of one file: it is chosen, checked and then imported, once. */
export function useImport() {
  const branches = useBranches()
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const [isUnreadable, setUnreadable] = useState(false)
  const [branchId, setBranchId] = useState(branches[0]?.id)
  const [reading, setReading] = useState<Omit<Reading, 'branch_id'>>({})
  const [result, setResult] = useState<ImportResult | null>(null)
  const files = useRef(0)
  const asked: Asked = { chosen: chosen ?? NO_FILE, reading: { ...reading, ...(branchId !== undefined && { branch_id: branchId }) } }
  const check = useQuery({ ...checkQuery(asked), enabled: chosen !== null && result === null })
  const [key, setKey] = useDraftKey('product-import')
  const mutation = useImportProducts()
  const { state, submit, startAnew, refusal, setRefusal } = useIdempotentSubmit<Asked, ImportResult, Error>({
    mutation,
    key,
    setKey,
    refusalOf: (error) => error,
    onDone: setResult,
  })

  /** What was refused may be accepted under another reading. */
  function read(part: Omit<Reading, 'branch_id'>) {
    setRefusal(null)
    setReading((before) => ({ ...before, ...part }))
  }

  return {
    branches,
    branchId,
    setBranchId: (id: string) => {
      setRefusal(null)
      setBranchId(id)
    },
    chosen: chosen?.file ?? null,
    isUnreadable,
    /** Reads a file. A file that changes on the disk cannot be read later, so its bytes are kept. */
    async choose([file]: Iterable<File>) {
      if (!file) return
      try {
        const copy = new File([await file.arrayBuffer()], file.name, { type: file.type })
        setUnreadable(false)
        setChosen({ id: ++files.current, file: copy })
      } catch {
        setUnreadable(true)
        setChosen(null)
      }
      setReading({})
      setRefusal(null)
      setResult(null)
    },
    reading,
    read,
    isChecking: check.isFetching,
    isWaiting: check.isFetching && check.failureCount > 0,
    check: chosen === null ? undefined : check.data,
    checkError: chosen === null || check.isFetching ? null : check.error,
    checkAgain: () => void check.refetch(),
    isImporting: state === 'sending',
    importFile: () => submit(asked),
    importError: refusal,
    /** `unanswered`: nobody knows whether the products were created. `keyUsed`: those of an earlier file were. */
    state,
    importAnyway: startAnew,
    result,
    startOver() {
      setChosen(null)
      setReading({})
      setResult(null)
    },
  }
}

export type Import = ReturnType<typeof useImport>
