/** Properties of element names that decide how the tree is built and where blocks begin. */
export const VOID = 1
/** A start tag of this name ends an open paragraph. */
export const CLOSES_PARAGRAPH = 1 << 1
/** "Special" in the HTML standard, 13.2.4.2: stops the search of an unmatched end tag. */
export const SPECIAL = 1 << 2
/** Bounds "in scope" (13.2.4.2). */
export const SCOPE = 1 << 3
/** Separates blocks of text. */
export const BLOCK = 1 << 4
/** Content is text without markup up to the end tag, and not visible. */
export const RAW = 1 << 5
export const HEADING = 1 << 6
/** End tag is implied by a later tag of the standard's list "generate implied end tags". */
export const IMPLIED = 1 << 7
/** Breaks out of SVG and MathML (13.2.6.5). */
export const BREAKS_OUT = 1 << 9
export const TABLE_PART = 1 << 10

const FAMILIES: readonly (readonly [number, string])[] = [
  [
    VOID,
    'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
  ],
  [
    CLOSES_PARAGRAPH,
    'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
  ],
  [
    SPECIAL,
    'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp',
  ],
  [SCOPE, 'applet caption html marquee object table td template th'],
  [
    BLOCK,
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table tbody tfoot thead tr ul xmp iframe textarea noscript template html object video audio',
  ],
  [RAW, 'iframe noembed noframes script style textarea title xmp'],
  [HEADING, 'h1 h2 h3 h4 h5 h6'],
  [IMPLIED, 'dd dt li optgroup option p rb rp rt rtc'],
  [
    BREAKS_OUT,
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
  ],
  [TABLE_PART, 'caption col colgroup tbody td tfoot th thead tr'],
]

const MORE_NAMES =
  'a b big code em font i nobr s small strike strong tt u abbr canvas cite data datalist del dfn ins kbd label map mark math meter output picture progress q ruby samp slot sub sup svg time var button desc foreignobject mi mo mn ms mtext annotation-xml path g use image'

const NAMES = [
  ...new Set([...FAMILIES.flatMap(([, names]) => names.split(' ')), ...MORE_NAMES.split(' ')]),
]

/** Number of ids of known names; 0 is no name, ids from here on are given out page by page. */
export const KNOWN_TAGS = NAMES.length + 1
/** Names of a page beyond the known ones that are told apart; the rest share the last id. */
export const TAG_IDS = 1024

const HASH_SLOTS = 2048
const slots = new Int16Array(HASH_SLOTS)
const hashes = new Int32Array(HASH_SLOTS)
const properties = new Int32Array(TAG_IDS)

NAMES.forEach((name, index) => {
  const hash = hashOfName(name)
  let slot = hash & (HASH_SLOTS - 1)
  while (slots[slot] !== 0) slot = (slot + 1) & (HASH_SLOTS - 1)
  slots[slot] = index + 1
  hashes[slot] = hash
  for (const [property, names] of FAMILIES) {
    if (names.split(' ').includes(name))
      properties[index + 1] = (properties[index + 1] ?? 0) | property
  }
})

/** Step of the hash of a name: letters are to be lower-cased first. */
export function hashStep(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0
}

/** The same hash of a whole lower-case ASCII name. */
export function hashOfName(name: string): number {
  let hash = 0
  for (let index = 0; index < name.length; index++) hash = hashStep(hash, name.charCodeAt(index))
  return hash
}

/** Id of a known name by its hash, 0 for others. */
export function tagOfHash(hash: number): number {
  let slot = hash & (HASH_SLOTS - 1)
  while (slots[slot] !== 0) {
    if (hashes[slot] === hash) return slots[slot] ?? 0
    slot = (slot + 1) & (HASH_SLOTS - 1)
  }
  return 0
}

/** Id of a known name; throws for a name that is not in the table: a mistake of ours. */
export function tagNamed(name: string): number {
  const id = NAMES.indexOf(name) + 1
  if (id === 0) throw new Error(`no such tag in the table: ${name}`)
  return id
}

export function propertiesOf(tag: number): number {
  return properties[tag] ?? 0
}
