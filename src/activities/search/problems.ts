import type { SearchLevel } from './level'

interface Found {
  path: string
  sentence: string
}

/** What the schema cannot say about a search level. That its pages exist is checked with the pocket internet. */
export function problems(level: SearchLevel): Found[] {
  return [...ofTasks(level), ...ofItems(level)]
}

function ofTasks({ search }: SearchLevel): Found[] {
  return search.tasks.flatMap((task, i) => {
    const found: Found[] = []
    const say = (path: string, sentence: string) => found.push({ path: `search.tasks.${i}.${path}`, sentence })
    const right = task.answers.filter(answer => answer.ok).length
    if (right !== 1) say('answers', `${task.id}: exactly one answer is right (“ok”), not ${right}.`)
    if (!task.typed && task.tiles === 0) say('tiles', `${task.id}: nothing can be asked without tiles or typing.`)
    if (search.basket && task.typed) say('typed', `${task.id}: where a basket holds the words nothing is typed.`)
    for (const page of task.pinHalf)
      if (task.pinFull.includes(page)) say('pinHalf', `${task.id}: ${page} stands in pinFull already. Take one out.`)
    return found
  })
}

function ofItems({ search, items }: SearchLevel): Found[] {
  return items.flatMap((item, i) => {
    const found: Found[] = []
    const say = (path: string, sentence: string) => found.push({ path: `items.${i}.${path}`, sentence })
    const task = search.tasks.find(({ id }) => id === item.task)
    const usable = item.side === 'safe' ? 'dung-duoc' : 'chua-dung-duoc'
    if (!task) say('task', `${item.id}: there is no task “${item.task}”. Mend the id.`)
    else if (task.pool !== item.pool)
      say('pool', `${item.id} is ${item.pool}, but its task ${task.id} is ${task.pool}.`)
    if (item.answer !== usable) say('answer', `${item.id}: a ${item.side} page is “${usable}”.`)
    if ((item.page === undefined) === (item.tile === undefined))
      say('page', `${item.id}: either a page or a word tile is judged. Name one of them.`)
    if (item.tile !== undefined && task && item.tile >= task.tiles)
      say('tile', `${item.id}: ${task.id} has ${task.tiles} tiles, numbered from 0; there is no tile ${item.tile}.`)
    if (item.page && items.findIndex(one => one.task === item.task && one.page === item.page) < i)
      say('page', `${item.id}: ${item.page} has a card in ${item.task} already.`)
    return found
  })
}
