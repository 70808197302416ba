import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, data, type Schemas } from '@/api/client'
import type { WithKey } from '@/api/use-idempotent-submit'
import { amountOf, type Cart, type CartLine } from '../../cart/cart'

export type Approval = Schemas['ApprovalView']

/** While somebody waits for an answer. */
const POLL_MILLISECONDS = 4_000

const isOpen = ({ status }: Approval) => status === 'pending' || status === 'approved'

const approvalQuery = (id: string) =>
  queryOptions({
    queryKey: ['approvals', 'one', id],
    queryFn: ({ signal }) => api.GET('/api/approvals/{id}', { params: { path: { id } }, signal }).then(data),
    // An approved one may expire while the customer thinks.
    refetchInterval: ({ state }) => (state.data && !isOpen(state.data) ? false : POLL_MILLISECONDS * (state.data?.status === 'approved' ? 5 : 1)),
  })

/** What a superior was asked for, kept up to date; undefined for nothing. */
export function useApproval(id: string | null): Approval | undefined {
  return useQuery({ ...approvalQuery(id ?? ''), enabled: id !== null }).data
}

/** The same goods, no more of them, and at no lower price each. */
const coversLine = ({ lines }: Approval, line: CartLine) =>
  lines.some(
    (one) =>
      one.variant_id === line.variantId &&
      (line.quantity ?? 0) <= one.quantity &&
      // Compared by the product, as a price of three pieces may have no end.
      amountOf(line) * one.quantity >= one.amount * (line.quantity ?? 0) - 1e-6,
  )

/** The cart with the prices that a superior has approved. */
export function withApproval(cart: Cart, approval: Approval | undefined): Cart {
  if (approval?.status !== 'approved' || approval.id !== cart.approvalId) return cart
  return { ...cart, lines: cart.lines.map((line) => ({ ...line, isApproved: line.price !== null && coversLine(approval, line) })) }
}

function useKeepAnswer() {
  const client = useQueryClient()
  return (answer: Approval) => client.setQueryData(approvalQuery(answer.id).queryKey, answer)
}

const asHeader = (key: string) => ({ 'Idempotency-Key': key })

export function useAsk() {
  const keep = useKeepAnswer()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ key, ...body }: WithKey<Schemas['AskApproval']>) => api.POST('/api/approvals', { params: { header: asHeader(key) }, body }).then(data),
    onSuccess: keep,
  })
}

/** A superior approves on this device. A second attempt changes nothing: the server refuses it. */
export function useApproveHere() {
  const keep = useKeepAnswer()
  return useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ id, username, password }: { id: string; username: string; password: string }) =>
      api.POST('/api/approvals/{id}/approve', { params: { path: { id } }, body: { username, password } }).then(data),
    onSuccess: keep,
  })
}
