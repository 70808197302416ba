import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { membersQuery, teamsQuery, workersQuery } from './choices'

const NOBODY: readonly Person[] = []

export interface Person {
  id: string
  name: string
}

/** The people who work on a branch's tickets; empty for anybody who does not work there. */
export function useWorkers(branchId: string): readonly Person[] {
  const mayWork = useMay('tickets.work', branchId)
  return useQuery({ ...workersQuery(branchId), enabled: mayWork && branchId !== '' }).data?.rows ?? NOBODY
}

/** Possible assignees: oneself, team members, people of one's branch and, if this person may see them, all members. */
export function usePeople(): Person[] {
  const signedIn = useSession()
  const workers = useWorkers(signedIn?.branchId ?? '')
  const members = useQuery({ ...membersQuery, enabled: useMay('users.view') }).data?.rows
  const teams = useQuery({ ...teamsQuery, enabled: useMay('tickets.view') }).data?.rows
  return useMemo(() => {
    const people = new Map<string, string>()
    if (signedIn) people.set(signedIn.id, signedIn.fullName)
    for (const { id, name } of [...(teams ?? []).flatMap((team) => team.members), ...workers]) people.set(id, name)
    for (const { id, full_name } of members ?? []) people.set(id, full_name)
    return [...people].map(([id, name]) => ({ id, name }))
  }, [signedIn, members, teams, workers])
}
