/**
 * Why: antd writes `<style>` elements even with `zeroRuntime` (tokens, scroll lock, icons), and the
 * page's CSP refuses and reports each one. It is given elements that are named so and style nothing;
 * what they would say stands in antd.css and theme.css. Vite itself needs real ones while developing.
 */
if (import.meta.env.PROD) {
  document.createElement = new Proxy(document.createElement, {
    apply(create, page, given) {
      if (given[0] === 'style') return document.createElementNS('urn:kentan:inert', 'STYLE')
      return Reflect.apply(create, page, given)
    },
  })
}
