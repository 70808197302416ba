import { MutationCache, QueryClient } from '@tanstack/react-query'
import { connection } from '@/api/connection'
import { AccountChanged, isApiError } from '@/api/errors'
import { showError } from '@/ui/feedback/toast'

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
      // Without a line a request fails at once and says so, instead of waiting unseen.
      networkMode: 'always',
      retry: (attempts, error) => attempts < 2 && connection.isUp && isApiError(error) && error.isTemporary,
    },
    // Without a connection a change fails at once and says so, rather than waiting unseen until there is one.
    mutations: { networkMode: 'always' },
  },
  mutationCache: new MutationCache({
    onError(error, _variables, _result, mutation) {
      if (!mutation.meta?.showsOwnErrors && !(error instanceof AccountChanged)) showError(error)
    },
  }),
})
