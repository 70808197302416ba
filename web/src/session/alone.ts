/** How long browsers may take until what one tab wrote to the storage is read by another. */
const SPREADING_MILLISECONDS = 200

type Locks = Pick<LockManager, 'request'>

/**
 * Runs the work while no other tab does the same. The lock outlives the work a little: locks are granted at once, but the
 * storage of another process follows later, and the next tab must read the token that this one wrote.
 *
 * Locks are there over HTTPS and on localhost only; elsewhere a tab looks after itself alone.
 */
export function aloneAmongTabs<T>(work: () => Promise<T>, locks: Locks | undefined = navigator.locks): Promise<T> {
  if (!locks) return work()
  return new Promise((resolve, reject) => {
    const whileHeld = async () => {
      await work().then(resolve, reject)
      await new Promise((spread) => setTimeout(spread, SPREADING_MILLISECONDS))
    }
    locks.request('smartbiz.renewal', whileHeld).catch(reject)
  })
}
