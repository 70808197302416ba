/** The panel's database on the device: offline sales, and the catalogue of a branch. */
const NAME = 'smartbiz'
const VERSION = 1

/** This browser cannot store anything: a private window, or storage is forbidden. */
export class NoDeviceStorage extends Error {}

/** The device's storage is full. */
export class DeviceFull extends Error {}

let opened: Promise<IDBDatabase> | undefined

/** The one database of this browser. */
export function database(): Promise<IDBDatabase> {
  opened ??= openDatabase().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

export function openDatabase(name = NAME): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let request: IDBOpenDBRequest
    try {
      request = indexedDB.open(name, VERSION)
    } catch (error) {
      reject(new NoDeviceStorage('IndexedDB is not there', { cause: error }))
      return
    }
    request.addEventListener('upgradeneeded', () => create(request.result))
    request.addEventListener('error', () => reject(storageError(request.error)))
    request.addEventListener('success', () => {
      // A newer panel in another tab wants to upgrade the database.
      request.result.addEventListener('versionchange', () => {
        opened = undefined
        request.result.close()
      })
      request.result.addEventListener('close', () => (opened = undefined))
      resolve(request.result)
    })
  })
}

function create(database: IDBDatabase) {
  const sales = database.createObjectStore('sales', { keyPath: 'sequence', autoIncrement: true })
  sales.createIndex('id', 'id', { unique: true })
  sales.createIndex('owner', 'owner')
  database.createObjectStore('products', { keyPath: ['shelf', 'id'] })
  database.createObjectStore('rolls', { keyPath: ['shelf', 'productId'] })
  database.createObjectStore('shelves', { keyPath: 'shelf' })
}

type StoreName = 'sales' | 'products' | 'rolls' | 'shelves'

/** Runs the work in one transaction. When the promise resolves, everything is on disk; when it rejects, nothing is. */
export function transact<T>(
  database: IDBDatabase,
  stores: StoreName[],
  mode: IDBTransactionMode,
  work: (transaction: IDBTransaction) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let transaction: IDBTransaction
    try {
      transaction = database.transaction(stores, mode, { durability: 'strict' })
    } catch (error) {
      reject(storageError(error))
      return
    }
    let result: T
    let failure: unknown
    transaction.addEventListener('complete', () => resolve(result))
    transaction.addEventListener('abort', () => reject(storageError(failure ?? transaction.error)))
    work(transaction).then(
      (value) => (result = value),
      (error: unknown) => {
        failure = error
        try {
          transaction.abort()
        } catch {
          reject(storageError(error))
        }
      },
    )
  })
}

/** Awaits a request inside a transaction. */
export const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')))
  })

/** The errors of browsers that cannot store anything. */
const FORBIDDEN = ['InvalidStateError', 'SecurityError', 'UnknownError', 'NotAllowedError', 'VersionError']

function storageError(error: unknown): Error {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return new DeviceFull('The device is full', { cause: error })
  if (FORBIDDEN.includes(name)) return new NoDeviceStorage(name, { cause: error })
  return error instanceof Error ? error : new Error(String(error))
}
