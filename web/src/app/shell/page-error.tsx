import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ApiError } from '@/api/errors'
import { ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'

const MISSING_CODE = /dynamically imported module|module script failed/i

/** Replaces a page that failed; the rest of the shell stays usable. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  useEffect(() => console.error(error), [error])
  // The device is offline and does not have the page's code.
  const isCodeMissing = error instanceof TypeError && MISSING_CODE.test(error.message)
  return (
    <Card className="mx-auto my-6 max-w-xl">
      <ErrorState
        page
        error={isCodeMissing ? new ApiError(0, { code: 'NO_CONNECTION' }) : error}
        onRetry={() => {
          if (isCodeMissing) return location.reload()
          reset()
          void router.invalidate()
        }}
      />
    </Card>
  )
}
