/** A list of row numbers that grows, so that a text of any length is collected without an object per number. */
export class RowList {
  #rows = new Int32Array(4096)
  #length = 0

  get rows(): Int32Array {
    return this.#rows.subarray(0, this.#length)
  }

  add(row: number): void {
    if (this.#length === this.#rows.length) {
      const grown = new Int32Array(2 * this.#length)
      grown.set(this.#rows)
      this.#rows = grown
    }
    this.#rows[this.#length++] = row
  }
}
