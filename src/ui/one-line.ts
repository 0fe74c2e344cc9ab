import { createContext } from 'preact'

/** Where texts stand in Vietnamese alone whatever the language of home is: what chooses the languages must not change with them. */
export const OneLine = createContext(false)
