/** What is selected within a text, or where the caret stands in it, in the text's own units. */
export function selectionIn(box: HTMLElement): { start: number; end: number } | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!box.contains(range.commonAncestorContainer)) return null
  const start = placeOf(range.startContainer, range.startOffset, 'start')
  const end = placeOf(range.endContainer, range.endOffset, 'end')
  return start === null || end === null ? null : { start, end: Math.max(start, end) }
}

/** A place of the page in the text: pieces say where they begin; a mark counts as a whole. */
function placeOf(node: Node, offset: number, edge: 'start' | 'end'): number | null {
  const inText = node.nodeType === Node.TEXT_NODE
  const near = inText ? node.parentElement : childAt(node, offset)
  const piece = near?.closest<HTMLElement>('[data-at]')
  if (!piece) return null
  const at = Number(piece.dataset.at)
  const length = piece.textContent?.length ?? 0
  if (!inText) return offset >= node.childNodes.length ? at + length : at
  if (piece.dataset.whole === undefined) return at + offset
  return edge === 'start' ? at : at + length
}

function childAt(node: Node, offset: number): HTMLElement | null {
  const child = node.childNodes[Math.min(offset, node.childNodes.length - 1)] ?? node
  const element = child instanceof HTMLElement ? child : child.parentElement
  return element?.querySelector<HTMLElement>('[data-at]') ?? element
}
