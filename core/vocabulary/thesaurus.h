// Controlled vocabularies in both languages: periods, materials and techniques, motifs, themes. What ships is in
// resources/vocabulary and never changes its codes; a house adds terms of its own (house_term). Terms nest. Finding the
// terms that a text speaks of is done at the speed of an import of millions.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

namespace lianming {

enum class Vocabulary { Period, Material, Motif, Theme };
inline constexpr int vocabularyCount = int(Vocabulary::Theme) + 1;
/// "period", "material", "motif", "theme".
[[nodiscard]] const char *vocabularyCode(Vocabulary vocabulary);
[[nodiscard]] std::optional<Vocabulary> parseVocabulary(QStringView code);

struct Term {
    QString code;   ///< "motif.dragon", "period.qing.qianlong": vocabulary, then the place below its parents
    QString parent; ///< code of the term above; empty at the top
    QString nameEn;
    QString nameZh;
    QStringList also; ///< further spellings that mean the same, in any language
    Vocabulary vocabulary = Vocabulary::Motif;
};

/// The terms that ship, parents first.
[[nodiscard]] const QList<Term> &shippedTerms();
/// The shipped term with this code; null if there is none. Lives as long as the program.
[[nodiscard]] const Term *shippedTerm(QStringView code);

/// Adds the shipped terms of the vocabulary that a text (UTF-8) speaks of, each once, the terms above them included.
/// Whole words in Latin script (plural forms too), the longest spelling that fits at each place in Chinese: 青花 is no
/// 花. Thread-safe; a few hundred nanoseconds for a title.
void recognise(Vocabulary vocabulary, std::string_view utf8, std::vector<const Term *> &terms);
/// The same of all that a title speaks of: motifs, materials and themes.
void recogniseInTitle(std::string_view utf8, std::vector<const Term *> &terms);

} // namespace lianming
