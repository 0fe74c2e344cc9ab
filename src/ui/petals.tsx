/** Petals of the ban tree that fall a while and are gone: a screen at rest is not drawn. None when calm. */
export function Petals() {
  return (
    <div class="petals" aria-hidden="true">
      {[0, 1, 2, 3, 4, 5].map(petal => (
        <i key={petal} />
      ))}
    </div>
  )
}
