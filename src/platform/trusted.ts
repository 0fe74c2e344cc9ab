/** The part of the browser's Trusted Types that is used here; the DOM library of TypeScript does not know it yet. */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

/** The one policy's name, for the Content-Security-Policy: `trusted-types ban-sang`. */
const POLICY = 'ban-sang'

function ownAddress(url: string): string {
  const { origin, href } = new URL(url, document.baseURI)
  if (origin !== location.origin) throw new Error(`A script may come from this site only, not from ${href}`)
  return href
}

let policy: { createScriptURL(url: string): string } | null = null

/**
 * An address from which a worker may be started. The same text where the browser knows no Trusted Types. Throws for an
 * address of another site.
 */
export function scriptUrl(url: string): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes
  if (!policies) return ownAddress(url)
  policy ??= policies.createPolicy(POLICY, { createScriptURL: ownAddress })
  return policy.createScriptURL(url)
}
