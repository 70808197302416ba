import { useCallback, useEffect, useState } from 'react'
import { stored } from '@/lib/browser/stored'
import { cartSchema, EMPTY_CART, type Cart, type CartLine } from './cart'

const keyOf = (name: string) => `smartbiz.cart.${name}`

export function readCart(name: string, first: unknown = null): Cart {
  try {
    const kept = stored.read(keyOf(name))
    const found = cartSchema.safeParse(kept === null ? first : JSON.parse(kept))
    return found.success ? found.data : EMPTY_CART
  } catch {
    return EMPTY_CART
  }
}

export const forgetCart = (name: string) => stored.write(keyOf(name), null)

/** A cart that is forgotten with its page. */
export function useCartState(first: () => Cart) {
  const [cart, setCart] = useState(first)
  const change = useCallback((part: Partial<Cart>) => setCart((before) => ({ ...before, ...part })), [])
  const setLines = useCallback(
    (make: (lines: CartLine[]) => CartLine[]) => setCart((before) => ({ ...before, lines: make(before.lines) })),
    [],
  )
  return { cart, setCart, change, setLines }
}

export type CartStore = ReturnType<typeof useCartState>

/** A cart on this device, named after its member or after the sale that is changed. It survives a reload. */
export function useCart(name: string, first?: unknown): CartStore {
  const store = useCartState(() => readCart(name, first))
  const { cart } = store
  useEffect(() => stored.write(keyOf(name), JSON.stringify(cart)), [name, cart])
  return store
}
