/** What may be said of a reply before it is signed; advice, never a verdict. */
export const adviceKinds = [
  'received',
  'passed-on',
  'hollow',
  'off-topic',
  'partly',
  'shared',
] as const
export type AdviceKind = (typeof adviceKinds)[number]

/** A piece of advice as it is recorded when a reply is signed against it. */
export type Against = {
  kind: AdviceKind
  of: (typeof adviceTexts)[number]
  start: number
  end: number
  /** Whether the lead had been shown it. */
  shown: boolean
}

/** In which text the sentence stands that it rests on. */
export const adviceTexts = ['reply', 'appeal'] as const
