import addresses from 'virtual:contract-of-talks'
import { clientOf } from '#web/client.ts'

// Why apart: only the pages of the talks ask these, and the way to an appeal submitted is to stay light.
/** What enterprises and the public may ask of the talks. */
export const { talks } = clientOf(addresses)
