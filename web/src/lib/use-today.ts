import { useSession } from '@/session/session'
import { today } from './days'

/** The day of now where the organisation is, whatever the device's clock says: 2026-11-21. */
export const useToday = () => today(useSession()?.organization.timeZone)
