import { type KeyboardEvent, useRef, useState } from 'react'
import { t } from '#messages/index.ts'
import {
  type Changes,
  changeOf,
  hide,
  type Piece,
  piecesOf,
  type Said,
  show,
  toggle,
} from './changes.ts'
import { selectionIn } from './selection.ts'

type Props = {
  said: Said
  label: string
  changes: Changes
  onChange: (changes: Changes) => void
  onUndo: () => void
}

const isUndo = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
const hides = ['Delete', 'Backspace', 'x', 'X']

/** One text: words are selected and hidden, marks taken off, by mouse or by keys alone. */
export function TextEditor({ said, label, changes, onChange, onUndo }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState(0)
  const pieces = piecesOf(said, changeOf(changes, said.key))
  const hideSelected = () => {
    const place = box.current && selectionIn(box.current)
    if (!place) return
    if (place.start < place.end) return onChange(hide(changes, said.key, place))
    const piece = pieces.find(
      ({ start, text }) =>
        start <= place.start && place.start <= start + text.length && text !== '',
    )
    if (piece) flip(piece)
  }
  const flip = (piece: Piece) => {
    if (piece.is === 'mark') onChange(toggle(changes, said.key, piece.nth))
    if (piece.is === 'hidden') onChange(show(changes, said.key, piece.start))
  }
  const press = (event: KeyboardEvent) => {
    if (isUndo(event)) onUndo()
    else if (hides.includes(event.key)) hideSelected()
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: no field of HTML shows marks within its text
    <div
      key={drawn}
      ref={box}
      className="text-editor"
      role="textbox"
      tabIndex={0}
      aria-multiline
      aria-readonly
      aria-label={label}
      aria-describedby="texts-keys"
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      onBeforeInput={(event) => event.preventDefault()}
      onPaste={(event) => event.preventDefault()}
      onDrop={(event) => event.preventDefault()}
      // Why drawn anew: a composed word is written into the page before anybody can refuse it.
      onCompositionEnd={() => setDrawn(drawn + 1)}
      onKeyDown={press}
    >
      {pieces.map((piece) => (
        <PieceOf key={`${piece.is} ${piece.start}`} piece={piece} onFlip={() => flip(piece)} />
      ))}
    </div>
  )
}

function PieceOf({ piece, onFlip }: { piece: Piece; onFlip: () => void }) {
  if (piece.is === 'plain') return <span data-at={piece.start}>{piece.text}</span>
  const state = piece.is === 'hidden' ? 'hiding' : piece.restored ? 'restored' : 'marked'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys act on the caret, in the text around it
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <span
      data-at={piece.start}
      data-whole={piece.is === 'mark' ? '' : undefined}
      className={`text-mark text-${state}`}
      title={t(`texts.${state}`)}
      contentEditable={piece.is === 'mark' ? false : undefined}
      suppressContentEditableWarning
      onClick={onFlip}
    >
      {piece.text}
    </span>
  )
}
