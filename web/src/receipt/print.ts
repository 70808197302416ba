const MILLIMETRES = 25.4 / 96

/** Prints the page's `PrintedReceipt` on paper of exactly its length, which static CSS cannot express. */
export function printReceipt() {
  const receipt = document.querySelector('.receipt-sheet')
  if (receipt && 'adoptedStyleSheets' in document) {
    const paper = new CSSStyleSheet()
    paper.replaceSync(`@page receipt { size: 80mm ${Math.ceil(receipt.scrollHeight * MILLIMETRES) + 4}mm; margin: 0 }`)
    document.adoptedStyleSheets = [paper]
  }
  window.print()
}
