import { MutationCache, QueryClient } from '@tanstack/react-query'
import { showError } from '@/ui/toast'
import { AccountChanged, isApiError } from './errors'

declare module '@tanstack/react-query' {
  interface Register {
    /** `showsOwnErrors`: the form beside the mutation shows what went wrong, so no toast does. */
    mutationMeta: { showsOwnErrors?: boolean }
  }
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (attempts, error) => attempts < 2 && isApiError(error) && error.isTemporary,
    },
  },
  mutationCache: new MutationCache({
    onError(error, _variables, _result, mutation) {
      if (!mutation.meta?.showsOwnErrors && !(error instanceof AccountChanged)) showError(error)
    },
  }),
})
