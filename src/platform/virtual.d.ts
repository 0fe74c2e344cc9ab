/// <reference types="vite/client" />

/** Made by scripts/packs-plugin.ts: the packed files by path (`languages/vi.json`) and the address of each. */
declare module 'virtual:packs' {
  const packs: Readonly<Record<string, string>>
  export default packs
}

/** Howler without its spatial plugin; its types are those of the whole. */
declare module 'howler/dist/howler.core.min.js' {
  export * from 'howler'
}
