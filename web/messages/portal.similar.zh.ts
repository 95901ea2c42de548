/** Said before an appeal is sent that the enterprise has sent before; loaded only then. */
export const zh = {
  'similar.title': '您提交过相似的诉求',
  'similar.item': '{on}提交，编号 {number}',
  'similar.text': '可以补充到原来那件，也可以仍然提交。您填写的内容都在，不会丢。',
  'similar.open': '补充到原件',
  'similar.look': '查看原件',
  'similar.send': '仍然提交',
} as const
