import './receipt.css'
import { createPortal } from 'react-dom'
import { Receipt, type ReceiptProps } from './receipt'

/** Invisible on the page; the only thing that `printReceipt` prints. */
export const PrintedReceipt = (props: ReceiptProps) =>
  createPortal(
    <div className="receipt-sheet" aria-hidden>
      <Receipt {...props} />
    </div>,
    document.body,
  )
