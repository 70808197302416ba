import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, data } from '@/api/client'
import type { Ticket, TicketStatus } from '@/tickets/words'
import type { TicketPage } from './list'
import type { TicketSearch } from './search'
import { IN_TURN, newest, takeTicket } from './ticket'

interface Step {
  ticket: Ticket
  status: TicketStatus
  comment?: string | undefined
}

type Pages = { pages: TicketPage[]; pageParams: unknown[] }

/** Changes a ticket's status. Lists show it at once and revert it if the server refuses. */
export function useStep() {
  const client = useQueryClient()
  return useMutation({
    scope: IN_TURN,
    mutationFn: ({ ticket, status, comment }: Step): Promise<Ticket> =>
      api
        .PATCH('/api/tickets/{id}/status', {
          params: { path: { id: ticket.id } },
          body: { status, version: newest(client, ticket), ...(comment && { comment }) },
        })
        .then(data),
    async onMutate({ ticket, status }: Step) {
      await client.cancelQueries({ queryKey: ['tickets', 'list'] })
      const before = client.getQueriesData<Pages>({ queryKey: ['tickets', 'list'] })
      const moved = { ...ticket, status }
      for (const [key, pages] of before) {
        if (!pages) continue
        const asked = (key[3] as TicketSearch | undefined)?.status?.split(',')
        const fits = !asked || asked.includes(status)
        const had = pages.pages.some(({ rows }) => rows.some(({ id }) => id === ticket.id))
        const isColumn = asked?.length === 1
        client.setQueryData<Pages>(key, {
          ...pages,
          pages: pages.pages.map((page, index) => ({
            ...page,
            rows: had
              ? page.rows.flatMap((row) => (row.id !== ticket.id ? [row] : fits ? [moved] : []))
              : isColumn && fits && index === 0
                ? [moved, ...page.rows]
                : page.rows,
          })),
        })
      }
      return before
    },
    onError: (_error, _step, before) => before?.forEach(([key, pages]) => client.setQueryData(key, pages)),
    onSuccess: (ticket) => takeTicket(client, ticket),
    onSettled: () => client.invalidateQueries({ queryKey: ['tickets', 'list'] }),
  })
}
