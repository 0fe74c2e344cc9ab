/** The part of js-aruco2 that is used here; it has no types of its own. */
declare module 'js-aruco2/src/cv.js' {
  export interface Point {
    x: number
    y: number
  }
  const library: {
    CV: {
      /** The corners left when a closed contour is drawn with straight lines that miss it by `error` pixels at most. */
      approxPolyDP(contour: readonly Point[], error: number): Point[]
      isContourConvex(polygon: readonly Point[]): boolean
      /** The homography from the unit square to these four corners: nine numbers. */
      square2quad(corners: readonly Point[]): number[]
    }
  }
  export default library
}
