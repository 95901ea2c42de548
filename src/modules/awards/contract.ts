import { ballotsContract } from './ballots/contract.ts'
import { casesContract } from './cases/contract.ts'
import { cyclesContract } from './cycles/contract.ts'
import { libraryContract } from './library/contract.ts'

/** Everything of the good cases (好案例). */
export const awardsContract = {
  ...cyclesContract,
  ...casesContract,
  ...ballotsContract,
  ...libraryContract,
}
