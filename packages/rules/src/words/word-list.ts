/** Words and phrases to be found in texts, as a tree of UTF-16 units: one walk from each place where a word can begin. */
export interface WordList {
  /** The longest entry that starts at `start` and ends where `isEnd` holds; its end, −1 when there is none. */
  endOf(text: string, start: number, isEnd: (offset: number) => boolean): number
}

interface Node {
  readonly next: Map<number, Node>
  isEntry: boolean
}

export function wordList(entries: Iterable<string>): WordList {
  const root: Node = { next: new Map(), isEntry: false }
  for (const entry of entries) {
    if (entry === '') continue
    let node = root
    for (let index = 0; index < entry.length; index++) {
      const unit = entry.charCodeAt(index)
      const next = node.next.get(unit) ?? { next: new Map(), isEntry: false }
      node.next.set(unit, next)
      node = next
    }
    node.isEntry = true
  }
  return {
    endOf(text, start, isEnd) {
      let longest = -1
      let node = root.next.get(text.charCodeAt(start))
      for (let offset = start + 1; node; offset++) {
        if (node.isEntry && isEnd(offset)) longest = offset
        node = offset < text.length ? node.next.get(text.charCodeAt(offset)) : undefined
      }
      return longest
    },
  }
}
