/** Type and subtype of a Content-Type, in lower case; null where it names none. */
export function mediaType(contentType: string | null): string | null {
  const match = /^[\s"']*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)/.exec(contentType ?? '')
  return match?.[1]?.toLowerCase() ?? null
}

/** Whether a media type is text for people or programs; an unknown one may be. */
export function isTextType(type: string | null): boolean {
  return type === null || /^text\/|[/+](?:x?html|xml|json|(?:x-)?javascript)\b/.test(type)
}
