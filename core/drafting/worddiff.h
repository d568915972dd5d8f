// What changed between two texts, word by word: Chinese by ICU's dictionary of words, other scripts by their words,
// numbers, amounts and percents as one. The runs give back either text exactly; equal texts give one kept run. Time is
// bounded for texts that have nothing in common: then the changes may be found longer than need be, never wrong.
#pragma once

#include <QString>
#include <QStringView>

#include <span>
#include <vector>

namespace lianming {

struct DiffRun {
    enum class Kind { Kept, Removed, Added };
    Kind kind = Kind::Kept;
    QString text;

    friend bool operator==(const DiffRun &, const DiffRun &) = default;
};

/// Runs in the order of the texts, none empty, no two of one kind beside each other, what was removed before what was
/// added in its place. Both empty: none.
[[nodiscard]] std::vector<DiffRun> compareWords(const QString &before, const QString &after);

/// What the runs were made of.
[[nodiscard]] QString textBefore(const std::vector<DiffRun> &runs);
[[nodiscard]] QString textAfter(const std::vector<DiffRun> &runs);
[[nodiscard]] bool hasChanges(const std::vector<DiffRun> &runs);

/// The words of a text, with the blanks and signs between them; joined they are the text.
[[nodiscard]] std::vector<QStringView> cutWords(QStringView text);

/// A stretch that two sequences have in common, or that differs: `before` and `after` items from the places where the
/// previous stretches end. Equal stretches have both alike.
struct DiffStretch {
    bool isEqual = false;
    qsizetype before = 0;
    qsizetype after = 0;

    friend bool operator==(const DiffStretch &, const DiffStretch &) = default;
};
/// Compares two sequences of numbers (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, in linear
/// space; a search that costs too much is cut at its furthest point). Equal and different stretches take turns.
[[nodiscard]] std::vector<DiffStretch> compareSequences(std::span<const int> before, std::span<const int> after);

} // namespace lianming
