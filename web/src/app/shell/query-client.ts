import { MutationCache, QueryClient } from '@tanstack/react-query'
import { connection } from '@/api/connection'
import { AccountChanged, isApiError } from '@/api/errors'
import { showError } from '@/ui/feedback/toast'

declare module '@tanstack/react-query' {
  interface Register {
    /** `showsOwnErrors`: the form shows the error, so there is no toast. */
    mutationMeta: { showsOwnErrors?: boolean }
  }
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Offline, a request fails at once and visibly, instead of waiting unseen.
      networkMode: 'always',
      retry: (attempts, error) => attempts < 2 && connection.isUp && isApiError(error) && error.isTemporary,
    },
    // The same for changes.
    mutations: { networkMode: 'always' },
  },
  mutationCache: new MutationCache({
    onError(error, _variables, _result, mutation) {
      if (!mutation.meta?.showsOwnErrors && !(error instanceof AccountChanged)) showError(error)
    },
  }),
})
