package import LinearModels

/// The features by which the part of speech of a word is told: the word, its letters, its neighbours, the dictionary.
package enum PartOfSpeechFeatures {
    /// Appends the features of every word of a sentence.
    /// - Parameters:
    ///   - forms: The words of one sentence.
    ///   - rows: Receives them; a position a word.
    package static func append(of forms: ArraySlice<WordForm>, to rows: inout FeatureRows) {
        let boundary = WordForm.boundary
        var before2 = boundary
        var before = boundary
        for index in forms.indices {
            let word = forms[index]
            let after = index + 1 < forms.endIndex ? forms[index + 1] : boundary
            let after2 = index + 2 < forms.endIndex ? forms[index + 2] : boundary
            var template: UInt64 = 0
            func add(_ value: UInt64) {
                rows.append(FeatureHash.mix(value, template))
                template += 1
            }
            func both(_ left: UInt64, _ right: UInt64) -> UInt64 { left &* 0xD6E8_FEB8_6659_FD93 ^ right }
            let classes = UInt64(word.classes.rawValue)
            let runs = UInt64(word.runs)
            let suffix = word.suffix
            add(0)
            add(word.lower)
            add(word.exact)
            add(UInt64(word.shape))
            add(runs)
            add(UInt64(suffix & 0xFF))
            add(UInt64(suffix & 0xFFFF))
            add(UInt64(suffix & 0xFF_FFFF))
            add(UInt64(suffix))
            add(UInt64(word.prefix & 0xFFFF))
            add(UInt64(word.prefix & 0xFF_FFFF))
            add(UInt64(word.prefix))
            add(before.lower)
            add(after.lower)
            add(before2.lower)
            add(after2.lower)
            add(both(before.lower, word.lower))
            add(both(word.lower, after.lower))
            add(both(before.lower, after.lower))
            add(both(before2.lower, before.lower))
            add(both(after.lower, after2.lower))
            add(UInt64(before.suffix & 0xFF_FFFF))
            add(UInt64(after.suffix & 0xFF_FFFF))
            add(both(runs, index == forms.startIndex ? 1 : 0))
            add(classes)
            add(both(classes, runs))
            add(UInt64(before.classes.rawValue))
            add(UInt64(after.classes.rawValue))
            add(both(UInt64(before.classes.rawValue), classes))
            add(both(classes, UInt64(after.classes.rawValue)))
            add(both(both(UInt64(before.classes.rawValue), classes), UInt64(after.classes.rawValue)))
            add(both(both(UInt64(before2.classes.rawValue), UInt64(before.classes.rawValue)), classes))
            add(both(classes, UInt64(suffix & 0xFF_FFFF)))
            rows.endPosition()
            before2 = before
            before = word
        }
    }
}
