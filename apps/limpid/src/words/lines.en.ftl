# Lines and paragraphs that stand on other pages too.
reason-duplicates-host-lines = the same line stands on many pages of the host
reason-duplicates-run-lines = the same line stands on other pages of the run
reason-duplicates-repeated-lines = the page has said the same line before
reason-duplicates-too-little-left = too little is left once the lines are cut that stand elsewhere
