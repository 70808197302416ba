import { cn } from '@/lib/cn'
import { inRow } from '@/lib/text/direction'
import { Avatar } from '@/ui/elements/avatar'

export interface AccountWords {
  fullName: string
  organization: { name: string }
  roleNames: readonly string[]
  branch: string | null
}

/** A person with organisation, roles and branch. */
export function AccountCard({ account, className, children }: { account: AccountWords; className?: string; children?: React.ReactNode }) {
  const place = inRow([account.roleNames.join(', '), account.branch])
  return (
    <span className={cn('flex min-w-0 items-center gap-3', className)}>
      <Avatar name={account.fullName} className="size-9" />
      <span className="min-w-0 grow text-start">
        <span className="block truncate text-sm font-medium text-fg">{account.fullName}</span>
        <span className="block truncate text-xs text-fg-3">{account.organization.name}</span>
        {place && <span className="block truncate text-xs text-fg-3">{place}</span>}
      </span>
      {children}
    </span>
  )
}
