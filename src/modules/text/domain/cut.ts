/** Cuts a plain text into its words, in order; marks and spaces are none. */
export type Cut = (text: string) => string[]
