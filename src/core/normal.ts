// Coefficients of Wichura 1988, algorithm AS 241 (PPND7): about 7 digits, far more than a handful of items can tell.
const A = [3.3871327179, 50.434271938, 159.29113202, 59.10937472]
const B = [1, 17.895169469, 78.757757664, 67.1875636]
const C = [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103]
const D = [1, 0.7370016425, 0.12021132975]
const E = [6.657905115, 3.081226386, 0.42868294337, 0.017337203997]
const F = [1, 0.24197894225, 0.012258202635]

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)

/** The quantile of the standard normal distribution: z(0.5) = 0, z(0.975) ≈ 1.96. Infinite at 0 and 1. */
export function z(share: number): number {
  if (share <= 0) return Number.NEGATIVE_INFINITY
  if (share >= 1) return Number.POSITIVE_INFINITY
  const q = share - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(A, r)) / polynomial(B, r)
  }
  const r = Math.sqrt(-Math.log(Math.min(share, 1 - share)))
  const tail = r <= 5 ? polynomial(C, r - 1.6) / polynomial(D, r - 1.6) : polynomial(E, r - 5) / polynomial(F, r - 5)
  return Math.sign(q) * tail
}
