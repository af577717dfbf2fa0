# Units of measure of rules; a unit without a message is shown as the rule writes it.
unit-words = words
unit-characters = characters
unit-share = share
unit-count = count
unit-lines = lines
unit-score = score
unit-sentences = sentences
unit-letters = letters
unit-ratio = ratio
unit-probability = probability
unit-lists = lists
