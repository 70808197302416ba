import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18n from 'i18next'
import { FormProvider, useForm } from 'react-hook-form'
import { beforeAll, expect, test, vi } from 'vitest'
import type { SignedIn } from '@/session/session'
import { GrantsField } from './grants-field'
import { emptyForm, type MemberForm } from './member-form'
import { branchesQuery, permissionsQuery, rolesQuery } from './queries'

const person = vi.hoisted(() => ({ signedIn: null as SignedIn | null }))
vi.mock('@/session/session', () => ({ useSession: () => person.signedIn, session: { signedIn: null } }))

beforeAll(() => i18n.changeLanguage('en').then(() => i18n.loadNamespaces('members')))

const page = { total: null, next_cursor: null, has_more: false } as never
const role = (id: string, permissions: string[]) => ({ id, name: id, permissions, max_discount_percent: 0, member_count: 0, version: 1 }) as never
const branch = (id: string) => ({ id, name: `Branch ${id}`, is_active: true }) as never

function show(scopes: SignedIn['scopes'], roles: MemberForm['roles']) {
  person.signedIn = { scopes } as SignedIn
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  client.setQueryData(rolesQuery.queryKey, { rows: [role('Seller', ['sales.create']), role('Chief', ['roles.manage'])], page })
  client.setQueryData(branchesQuery.queryKey, { rows: [branch('a'), branch('b')], page })
  client.setQueryData(permissionsQuery('en').queryKey, {
    rows: [{ code: 'roles.manage', description: 'Make and change roles', group: 'roles', group_name: 'Roles' }],
    page,
  })
  function Form() {
    const form = useForm<MemberForm>({ defaultValues: { ...emptyForm('a', 'en'), roles } })
    return (
      <FormProvider {...form}>
        <GrantsField disabled={false} />
      </FormProvider>
    )
  }
  render(
    <QueryClientProvider client={client}>
      <Form />
    </QueryClientProvider>,
  )
}

const ofOneBranch = { 'roles.view': ['a'], 'users.update': ['a'], 'sales.create': ['a'] }
const ofAll = { 'roles.view': [], 'users.update': [], 'sales.create': [], 'roles.manage': [] }

test('who manages one branch gives roles there only', () => {
  show(ofOneBranch, [{ role_id: 'Seller', isLimited: true, branch_ids: [] }])
  expect(screen.getByText('You can give roles only in your own branches.')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Whole organisation' })).toBeNull()
  expect(screen.getByRole('checkbox', { name: 'Branch a' })).not.toHaveAttribute('aria-disabled', 'true')
  expect(screen.getByRole('checkbox', { name: /Branch b/ })).toHaveAttribute('aria-disabled', 'true')
  expect(screen.getByText('Not one of your branches')).toBeInTheDocument()
})

test('a role with more than one’s own rights cannot be chosen, and says why', async () => {
  show(ofOneBranch, [])
  await userEvent.click(screen.getByRole('button', { name: 'Add a role' }))
  await userEvent.click(screen.getByRole('combobox', { name: 'Role' }))
  const chief = await screen.findByRole('option', { name: /Chief/ })
  expect(chief).toHaveAttribute('aria-disabled', 'true')
  expect(chief).toHaveTextContent('You do not have this permission there: Make and change roles')
  expect(screen.getByRole('option', { name: /Seller/ })).not.toHaveAttribute('aria-disabled', 'true')
})

test('who manages all chooses between the whole organisation and branches', async () => {
  show(ofAll, [{ role_id: 'Chief', isLimited: false, branch_ids: [] }])
  expect(screen.queryByRole('checkbox')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Chosen branches' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Branch b' }))
  expect(screen.getByRole('checkbox', { name: 'Branch b' })).toBeChecked()
})
