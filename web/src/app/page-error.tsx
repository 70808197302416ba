import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/states'

/** In place of a page that failed; the rest of the shell stays usable. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  useEffect(() => console.error(error), [error])
  return (
    <Card className="mx-auto my-6 max-w-xl">
      <ErrorState
        page
        error={error}
        onRetry={() => {
          reset()
          void router.invalidate()
        }}
      />
    </Card>
  )
}
