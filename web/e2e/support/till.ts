import type { Page } from '@playwright/test'
import { formatSize } from '../../src/lib/text/format.ts'
import type { words } from './words.ts'

/** What a seller does on the quick sale page. */
export class Till {
  readonly #page: Page
  readonly #t: ReturnType<typeof words>

  constructor(page: Page, t: ReturnType<typeof words>) {
    this.#page = page
    this.#t = t
  }

  async open() {
    await this.#page.goto('/sell')
  }

  async find(text: string) {
    await this.#page.getByRole('searchbox', { name: this.#t('sell:search') }).fill(text)
  }

  /** The button that adds a product, in a size if it has any. */
  goods(product: string, size?: string) {
    const name = size ? `${product} ${formatSize(size, this.#t.language)}` : product
    return this.#page.getByRole('button', { name: this.#t('sell:add', { name }) })
  }

  get toPayment() {
    return this.#page.getByRole('button', { name: this.#t('sell:checkout') })
  }

  get payment() {
    return this.#page.getByRole('dialog', { name: this.#t('sell:checkout') })
  }

  /** The button that records the sale. */
  get sellButton() {
    return this.payment.getByRole('button', { name: this.#t('sell:sellFor', { amount: '' }).trim() })
  }

  get sold() {
    return this.#page.getByRole('status').filter({ hasText: this.#t('sell:sold') })
  }
}
