import { Band } from './band'
import './paper-foot.css'

/** Under a short page of paper: the valley, as far as the page leaves room for it. `picture`: address of the valley. */
export function PaperFoot({ picture }: { readonly picture: string }) {
  return (
    <div class="paper-foot" aria-hidden="true">
      <div class="paper-foot-in">
        <Band name="tai-qua-tram" slim />
        <img src={picture} alt="" draggable={false} />
      </div>
    </div>
  )
}
