import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { membersQuery, teamsQuery } from './queries'

export interface Person {
  id: string
  name: string
}

/** Whom a ticket can be given to: oneself, the members of teams and, for who may see them, all members. */
export function usePeople(): Person[] {
  const signedIn = useSession()
  const members = useQuery({ ...membersQuery, enabled: useMay('users.view') }).data?.rows
  const teams = useQuery({ ...teamsQuery, enabled: useMay('tickets.view') }).data?.rows
  return useMemo(() => {
    const people = new Map<string, string>()
    if (signedIn) people.set(signedIn.id, signedIn.fullName)
    for (const team of teams ?? []) for (const { id, name } of team.members) people.set(id, name)
    for (const { id, full_name } of members ?? []) people.set(id, full_name)
    return [...people].map(([id, name]) => ({ id, name }))
  }, [signedIn, members, teams])
}
