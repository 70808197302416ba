import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data, type Schemas } from '@/api/client'
import { session } from '@/session/session'

export type Organization = Schemas['OrganizationView']
export type EditOrganization = Schemas['PartialEditOrganization']

export const organizationQuery = queryOptions({
  queryKey: ['organization', 'one'],
  queryFn: ({ signal }) => api.GET('/api/organization', { signal }).then(data),
})

export function useSaveOrganization() {
  const client = useQueryClient()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (body: EditOrganization) => api.PUT('/api/organization', { body }).then(data),
    onSuccess: (organization) => {
      client.setQueryData(organizationQuery.queryKey, organization)
      // Name, time zone and calendar come with the session; days are cut by the time zone in every list.
      void session.renew().catch(() => undefined)
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'organization' })
    },
  })
}
