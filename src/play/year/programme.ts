import { type Programme, quarter } from '../plots.ts'

/**
 * A year: every plot at least once; then offices that are late about as often as in any city, and appeals that
 * are replied and then left to the callers.
 */
export const year: Programme = {
  first: ['withdrawn', 'referred', 'not-followed-up', 'resolved', ...quarter.first],
  shares: [
    ['resolved', 19],
    ['not-followed-up', 25],
    ['resolved-by-call', 8],
    ['resolved-after-supplement', 4],
    ['resolved-late', 4],
    ['resolved-after-redo', 4],
    ['accepted-unresolved', 7],
    ['refused-accepted', 7],
    ['refused-denied', 2],
    ['denied-to-the-end', 2],
    ['unreachable', 3],
    ['left-to-lapse', 2],
    ['withdrawn', 1],
    ['referred', 2],
    ['late-before-reminder', 1],
    ['late-until-reminder', 3],
    ['late-through-order', 2],
    ['reminded-by-hand', 1],
    ['never-signed', 0.3],
    ['never-replied', 0.7],
    ['answers-never-replies', 0.5],
    ['redo-late', 1],
    ['dispatched-late', 2],
    ['objection-upheld', 2],
    ['objection-dismissed', 1],
    ['transferred-until-lifted', 0.5],
    ['co-part-given', 2],
    ['co-part-owed', 1],
    ['extension-granted', 2],
    ['extension-refused', 0.5],
    ['extension-upheld', 0.5],
    ['extension-withdrawn', 0.5],
    ['shelved', 0.5],
    ['shelved-resumed', 0.5],
    ['supplement-never-given', 0.5],
    ['merged', 1],
  ],
}

/** What becomes of the promises of a year's talks. */
export const yearOfTalks: Programme = {
  first: [],
  shares: [
    ['not-followed-up', 28],
    ['resolved', 28],
    ['resolved-by-call', 11],
    ['refused-accepted', 8],
    ['accepted-unresolved', 9],
    ['resolved-after-redo', 3],
    ['refused-denied', 2],
    ['unreachable', 3],
    ['resolved-late', 3],
    ['late-until-reminder', 2],
    ['objection-upheld', 2],
    ['redo-late', 1],
  ],
}
