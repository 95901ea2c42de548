/** Labels with their words, each on a line; those without words are left out. */
export function Facts({ facts }: { facts: (readonly [label: string, words: string | null])[] }) {
  return (
    <dl className="facts">
      {facts.map(
        ([label, words]) =>
          words && (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="prose">{words}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
