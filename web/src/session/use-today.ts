import { today } from '@/lib/time/days'
import { useSession } from '@/session/session'

/** The current day in the organisation's time zone: 2026-11-21. */
export const useToday = () => today(useSession()?.organization.timeZone)
