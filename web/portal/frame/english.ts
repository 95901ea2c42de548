import { en as common } from '#messages/common.en.ts'
import { en as notices } from '#messages/notices.en.ts'
import { en as appeal } from '#messages/portal.appeal.en.ts'
import { en as awards } from '#messages/portal.awards.en.ts'
import { en as draw } from '#messages/portal.draw.en.ts'
import { en as duty } from '#messages/portal.duty.en.ts'
import { en } from '#messages/portal.en.ts'
import { en as home } from '#messages/portal.home.en.ts'
import { en as identity } from '#messages/portal.identity.en.ts'
import { en as reviews } from '#messages/portal.reviews.en.ts'
import { en as rights } from '#messages/portal.rights.en.ts'
import { en as signIn } from '#messages/portal.sign-in.en.ts'
import { en as similar } from '#messages/portal.similar.en.ts'
import { en as talks } from '#messages/portal.talks.en.ts'
import { refusals } from '#messages/refusals.en.ts'
import { en as ways } from '#messages/sign-in.en.ts'
import { en as who } from '#messages/who.en.ts'

/** All the portal's words in English, fetched only when English is chosen. */
export const english = {
  ...common,
  ...refusals,
  ...en,
  ...home,
  ...appeal,
  ...awards,
  ...duty,
  ...identity,
  ...who,
  ...notices,
  ...talks,
  ...draw,
  ...reviews,
  ...rights,
  ...ways,
  ...signIn,
  ...similar,
}
