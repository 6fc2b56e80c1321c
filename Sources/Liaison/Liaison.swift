// One import gives a Swift program the pieces that belong together: the nouns, asking, drawing, and the workspace that
// joins them. `@_exported` is not stable Swift, but the alternative is a type alias for every type of four modules.
@_exported public import ArticleReading
@_exported public import EventModel
@_exported public import EventPipeline
@_exported public import GraphAnalysis
@_exported public import GraphExport
