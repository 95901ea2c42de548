const mouths = {
  5: 'M10 18 Q16 27 22 18 Z',
  4: 'M10 19 Q16 25 22 19',
  3: 'M10 20.5 H22',
  2: 'M10 22 Q16 17 22 22',
  1: 'M10 24 Q16 15 22 24',
} as const

/** A face beside the words of a rating; it says nothing the words do not. */
export function Face({ level }: { level: keyof typeof mouths }) {
  return (
    <svg className="face" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="14" />
      <circle cx="11" cy="13" r="1.6" className="eye" />
      <circle cx="21" cy="13" r="1.6" className="eye" />
      <path d={mouths[level]} />
    </svg>
  )
}
