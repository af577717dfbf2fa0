# `limpid judge` on a terminal: a text's verdict, and each rule that fired.
judge-keep = { $id } ({ $language }): kept as it is
judge-edit = { $id } ({ $language }): kept, with passages cut or masked
judge-drop = { $id } ({ $language }): dropped
judge-language-unknown = language unknown
judge-action-drop = drop:
judge-action-cut = cut:
judge-action-mask = mask:
judge-action-note = note:
judge-above = { $unit }: { $score }; fires above { $threshold }
judge-from = { $unit }: { $score }; fires from { $threshold }
judge-below = { $unit }: { $score }; fires below { $threshold }
judge-up-to = { $unit }: { $score }; fires up to { $threshold }
judge-passages = { $count ->
    [one] one passage
   *[other] { $count } passages
}
judge-rules = { $rules } rules asked, { $fired } fired, { $silent } found nothing to measure
