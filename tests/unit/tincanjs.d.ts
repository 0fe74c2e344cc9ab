/** The part of tincanjs that the tests use; it brings no types of its own. */
declare module 'tincanjs' {
  interface Read {
    readonly actor: { readonly account: { readonly name: string } }
    readonly target: { readonly id: string }
    readonly result: { readonly score: { readonly raw: number }; readonly duration: string }
    asVersion(version: string): Record<string, unknown>
  }
  const TinCan: { readonly Statement: new (statement: object) => Read }
  export default TinCan
}
