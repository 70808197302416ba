import './receipt.css'
import { createPortal } from 'react-dom'
import { Receipt, type ReceiptProps } from './receipt'

/** Stands unseen beside the page, and alone on the paper that `printReceipt` asks for. */
export const PrintedReceipt = (props: ReceiptProps) =>
  createPortal(
    <div className="receipt-sheet" aria-hidden>
      <Receipt {...props} />
    </div>,
    document.body,
  )
