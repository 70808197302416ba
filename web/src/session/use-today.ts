import { today } from '@/lib/time/days'
import { useSession } from '@/session/session'

/** The day of now where the organisation is, whatever the device's clock says: 2026-11-21. */
export const useToday = () => today(useSession()?.organization.timeZone)
