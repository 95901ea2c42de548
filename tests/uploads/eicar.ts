/** The test file of virus scanners, in pieces, so that no scanner takes this one for it. */
export const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR',
  '-STANDARD-ANTIVIRUS-TEST-FILE!',
  '$H+H*',
].join('')
