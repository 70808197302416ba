import './receipt.css'
import { createPortal } from 'react-dom'
import type { Schemas } from '@/api/client'
import { Receipt } from './receipt'

/** Stands unseen beside the page, and alone on the paper that `printReceipt` asks for. */
export const PrintedReceipt = ({ sale }: { sale: Schemas['SaleView'] }) =>
  createPortal(
    <div className="receipt-sheet" aria-hidden>
      <Receipt sale={sale} />
    </div>,
    document.body,
  )
