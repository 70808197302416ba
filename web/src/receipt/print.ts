const MILLIMETRES = 25.4 / 96

/** Prints the `PrintedReceipt` of the page on paper as long as it is, which no fixed rule can say. */
export function printReceipt() {
  const receipt = document.querySelector('.receipt-sheet')
  if (receipt && 'adoptedStyleSheets' in document) {
    const paper = new CSSStyleSheet()
    paper.replaceSync(`@page receipt { size: 80mm ${Math.ceil(receipt.scrollHeight * MILLIMETRES) + 4}mm; margin: 0 }`)
    document.adoptedStyleSheets = [paper]
  }
  window.print()
}
