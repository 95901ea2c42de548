const named = `
北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南
陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 中国 长三角
杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁
合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 广德 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德
南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽
郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州
黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆
惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 钦州 贵港 玉林 海口 三亚 成都 自贡 攀枝花 泸州 德阳 绵阳
广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理
西安 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 天水 武威 张掖 酒泉 西宁 银川 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州
廊坊 衡水 太原 大同 阳泉 长治 晋城 运城 临汾 呼和浩特 包头 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 长春 哈尔滨 齐齐哈尔 大庆 牡丹江 佳木斯
吴兴 南浔 德清 长兴 安吉 余杭 临平 萧山 富阳 桐庐 建德 鄞州 慈溪 余姚 宁海 象山 瑞安 乐清 永嘉 海宁 桐乡 平湖 海盐 嘉善 诸暨 上虞 嵊州 新昌
义乌 东阳 永康 兰溪 浦江 武义 龙游 江山 常山 开化 温岭 临海 玉环 天台 仙居 三门 龙泉 缙云 青田 昆山 常熟 张家港 太仓 吴江 宜兴 江阴
`
const names = named
  .trim()
  .split(/\s+/)
  .toSorted((a, b) => b.length - a.length)
const byFirst = Map.groupBy(names, (name) => name.charAt(0))
const level = /^(?:省|市|区|县|自治区|特别行政区|经济技术开发区|经济开发区|开发区|高新区|新区)/
const unnamed = /^[一-龥A-Z]{1,3}\d{0,2}[省市县区镇乡](?=[一-龥])/

/** How long a place name stands at this spot, with the word for its level; 0 when there is none. */
export function placeAt(text: string, at: number): number {
  const name = byFirst.get(text.charAt(at))?.find((one) => text.startsWith(one, at))
  if (name === undefined) return 0
  const more = level.exec(text.slice(at + name.length, at + name.length + 8))?.[0].length ?? 0
  return name.length + more
}

/** How long the places are that a name begins with, one after another: 浙江省湖州市. */
export function placesAt(text: string, at: number): number {
  let length = 0
  for (let next = placeAt(text, at); next > 0; next = placeAt(text, at + length)) length += next
  return length
}

/** As `placesAt`, and 织里镇 and the like behind them, as only a registered name is known to have. */
export function placesOfName(name: string): number {
  let length = placesAt(name, 0)
  const rest = unnamed.exec(name.slice(length))?.[0]
  if (rest !== undefined && name.length - length - rest.length >= 4) length += rest.length
  return length
}
