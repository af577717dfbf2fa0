/** What `wat2wasm permute.wat` makes of the file beside it; a test assembles it anew and compares. */
export const PERMUTE_WASM =
  'AGFzbQEAAAABBwFgA39/fgADAgEABQMBAAEHFAIGbWVtb3J5AgAHcGVybXV0ZQAACtIBAc8BAgR/BH4gAEEDdCEGIAZBA2whBCAEIAFBA3RqIQUCQANAIAMgBk8NASADKQMAIQcgAyAGaikDACEIQv//////////HyEJIAZBA2whBAJAA0AgBCAFTw0BIAQpAwAgB34gCHwhCiAKQv//////////H4MgCkI9iHwhCiAKQv//////////H30gCiAKQv//////////H1obIQogCiACgyEKIAogCSAKIAlUGyEJIARBCGohBAwACwsgAyAGQQF0aiAJNwMAIANBCGohAwwACwsL'
