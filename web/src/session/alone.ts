/** How long a browser may take to show one tab's writes to another tab. */
const SPREADING_MILLISECONDS = 200

type Locks = Pick<LockManager, 'request'>

/**
 * Runs the work while no other tab does the same. The lock is held a little longer than the work: locks pass on at once, but
 * storage reaches other processes later, and the next tab must read the token that this one wrote.
 *
 * Locks need HTTPS or localhost. Without them, tabs do not wait for each other.
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
