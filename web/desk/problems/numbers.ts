/** The numbers of appeals in what was typed or pasted, one a line or with commas between. */
export const numbersIn = (typed: string): string[] =>
  typed
    .normalize('NFKC')
    .split(/[\s,;、]+/)
    .map((one) => one.trim().toUpperCase())
    .filter((one) => one !== '')
