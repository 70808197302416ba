import 'i18next'
import type approvals from '@/locales/en/approvals.json'
import type audit from '@/locales/en/audit.json'
import type branches from '@/locales/en/branches.json'
import type catalogue from '@/locales/en/catalogue.json'
import type commissions from '@/locales/en/commissions.json'
import type common from '@/locales/en/common.json'
import type dashboard from '@/locales/en/dashboard.json'
import type debts from '@/locales/en/debts.json'
import type desk from '@/locales/en/desk.json'
import type errors from '@/locales/en/errors.json'
import type files from '@/locales/en/files.json'
import type imports from '@/locales/en/imports.json'
import type members from '@/locales/en/members.json'
import type palette from '@/locales/en/palette.json'
import type outbox from '@/locales/en/outbox.json'
import type prices from '@/locales/en/prices.json'
import type products from '@/locales/en/products.json'
import type profile from '@/locales/en/profile.json'
import type promotions from '@/locales/en/promotions.json'
import type receipt from '@/locales/en/receipt.json'
import type reports from '@/locales/en/reports.json'
import type returns from '@/locales/en/returns.json'
import type roles from '@/locales/en/roles.json'
import type sales from '@/locales/en/sales.json'
import type scanner from '@/locales/en/scanner.json'
import type sell from '@/locales/en/sell.json'
import type settings from '@/locales/en/settings.json'
import type shifts from '@/locales/en/shifts.json'
import type signIn from '@/locales/en/sign-in.json'
import type stock from '@/locales/en/stock.json'
import type tickets from '@/locales/en/tickets.json'

/* The English files define which texts exist. Add a line for each new file. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      approvals: typeof approvals
      audit: typeof audit
      branches: typeof branches
      catalogue: typeof catalogue
      commissions: typeof commissions
      common: typeof common
      dashboard: typeof dashboard
      debts: typeof debts
      desk: typeof desk
      errors: typeof errors
      files: typeof files
      imports: typeof imports
      members: typeof members
      palette: typeof palette
      outbox: typeof outbox
      prices: typeof prices
      products: typeof products
      profile: typeof profile
      promotions: typeof promotions
      receipt: typeof receipt
      reports: typeof reports
      returns: typeof returns
      roles: typeof roles
      sales: typeof sales
      scanner: typeof scanner
      sell: typeof sell
      settings: typeof settings
      shifts: typeof shifts
      'sign-in': typeof signIn
      stock: typeof stock
      tickets: typeof tickets
    }
  }
}
