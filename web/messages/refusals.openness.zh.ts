/** What the server refuses of publications, and what to do about it. */
export const opennessRefusals = {
  'openness/not-over': '这个月还没有结束，结束后再编制',
  'openness/published-already': '这个月已经发布；如需更正，请写明理由',
  'openness/nothing-to-correct': '这个月还没有发布，不需要更正理由',
  'openness/out-of-date': '编制之后又发布了别的一期，请重新编制',
  'openness/gives-away':
    '连同以前公布的数，会让人推算出小于5的数；请过几天再编制，或并入以后的季度公布',
  'openness/unknown-edition': '没有这一期',
  'openness/not-yours': '由市级统筹办公室编制和发布',
} as const
