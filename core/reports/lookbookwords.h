// What a lookbook says in words, in each of its languages, shared by paper and web page: facts of a work, what could be
// had of its rights, what they were asked for, who is behind it.
#pragma once

#include "core/reports/lookbook.h"

#include <QRgb>

namespace lianming {

struct Said {
    DocumentLanguage language = DocumentLanguage::Chinese;
    QString text;
};
/// The same in each of the languages; once where they do not differ.
using Saying = std::vector<Said>;

/// What `make` (of Words) returns in each language.
template<class Make>
[[nodiscard]] Saying inEach(const LookbookLanguages &languages, Make make)
{
    Saying out;
    out.reserve(languages.size());
    for (const DocumentLanguage language : languages) {
        QString text = make(Words(language));
        if (!text.isEmpty() && (out.empty() || out.front().text != text))
            out.push_back({language, std::move(text)});
    }
    return out;
}
[[nodiscard]] Saying inEach(const LookbookLanguages &languages, const Bilingual &word, const QStringList &args = {});
/// All of it on one line.
[[nodiscard]] QString joined(const Saying &saying, const QString &separator = QStringLiteral(" "));

struct LookbookFact {
    Saying word;
    Saying value; ///< as recorded: in one language, whatever it is
};

/// "Works for licensing" where it has no title of its own.
[[nodiscard]] Saying lookbookTitle(const Lookbook &book);
/// The institutions' names.
[[nodiscard]] Saying lookbookIssuer(const Lookbook &book);
/// For whom, from when until when, which lookbook, how many works, who answers.
[[nodiscard]] std::vector<LookbookFact> lookbookFacts(const Lookbook &book);
/// What the rights were asked for; nothing where they were not.
[[nodiscard]] std::vector<LookbookFact> lookbookScope(const Lookbook &book);
/// That it is no offer, and what may not be done with its pictures.
[[nodiscard]] std::vector<Saying> lookbookTerms(const Lookbook &book);

/// The title in the leading language, or in the other; the accession number where it has none.
[[nodiscard]] QString assetTitle(const Lookbook &book, const Asset &asset);
/// The title in the other language; empty if there is none.
[[nodiscard]] QString otherTitle(const Lookbook &book, const Asset &asset);
/// Number, maker, period, material, dimensions, place, credit line and rights statement: those that are known.
[[nodiscard]] std::vector<LookbookFact> assetFacts(const Lookbook &book, const LookbookItem &item);
/// Maker and period, for a line of small type.
[[nodiscard]] QString assetLine(const Asset &asset);

/// "Free as asked", "可按所询范围授权" …
[[nodiscard]] Saying verdictWords(const Lookbook &book, AvailsVerdict verdict);
/// Conditions, what stands against it, what could be had instead; a sentence each.
[[nodiscard]] std::vector<Saying> rightsReasons(const Lookbook &book, const LookbookRights &rights);
[[nodiscard]] QRgb verdictColour(AvailsVerdict verdict);
/// "CC0: no rights reserved"; the museum's own words stay as they are.
[[nodiscard]] QString rightsStatementWord(const Words &w, const QString &code);
/// Its address; empty for the museum's own words.
[[nodiscard]] QString lookbookStatementAddress(const QString &code);

namespace say {
inline constexpr Bilingual works{u"Works", u"作品"};
inline constexpr Bilingual answerForm{u"Your choice", u"选品回执"};
inline constexpr Bilingual rightsAsked{u"What the rights were asked for", u"权利询价范围"};
inline constexpr Bilingual noPicture{u"No picture yet", u"暂无图片"};
inline constexpr Bilingual noticeWord{u"Please note", u"说明"};
} // namespace say

} // namespace lianming
