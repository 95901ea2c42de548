import { t } from '#messages/index.ts'
import { markWords } from '#modules/trust/domain/words.ts'

const mark = new RegExp(`(［(?:${Object.values(markWords).join('|')})］)`)

/** A text whose marks stand out from the words around them. */
export function MarkedText({ text }: { text: string | null }) {
  if (text === null) return <p className="body-text withheld">{t('texts.withheld')}</p>
  return (
    <p className="body-text">
      {text.split(mark).map((piece, at) =>
        at % 2 === 0 ? (
          piece
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their places
          <span key={at} className="text-mark">
            {piece}
          </span>
        ),
      )}
    </p>
  )
}
