// A clause of the library: its text in both languages with placeholders for the structured terms that it states
// (licenceterm.h). A clause that says it states a term has its placeholder in both languages, and no other. Clauses
// have versions; what was drafted with an old one keeps it. The library is read from a file and holds valid clauses
// only.
#pragma once

#include "core/base/message.h"
#include "core/drafting/conditions.h"
#include "core/drafting/licenceterm.h"

#include <QList>

namespace lianming {

/// The sections of the national guideline on licensing museum collections
/// (国家文物局《博物馆馆藏资源著作权、商标权和品牌授权操作指引（试行）》, 2019), with those that any contract
/// has, in the order in which contracts have them.
enum class ClauseSection {
    Parties,
    Definitions,
    Subject,     ///< 授权标的
    Scope,       ///< 授权范围及使用方式
    Kind,        ///< 授权性质
    Term,        ///< 授权期限
    Fees,        ///< 授权费用及支付方式
    Ownership,   ///< 产权归属
    Quality,     ///< 质量控制
    Supervision, ///< 跟踪反馈、监督管理和保密
    Archive,     ///< 授权档案管理
    Breach,
    Disputes, ///< 争议处理方式
    General,
};
inline constexpr int clauseSections = int(ClauseSection::General) + 1;
/// Those that the guideline names.
inline constexpr ClauseSection guidelineSections[] = {
    ClauseSection::Subject, ClauseSection::Scope,     ClauseSection::Kind,    ClauseSection::Term,
    ClauseSection::Fees,    ClauseSection::Ownership, ClauseSection::Quality, ClauseSection::Supervision,
    ClauseSection::Archive, ClauseSection::Disputes};

/// "parties" … "general".
[[nodiscard]] const char *clauseSectionCode(ClauseSection section);
[[nodiscard]] std::optional<ClauseSection> parseClauseSection(QStringView code);
/// "Licensed IP", "授权标的".
[[nodiscard]] Bilingual clauseSectionName(ClauseSection section);

struct Clause {
    QString code; ///< "fees.royalty": segments of small letters, digits and underscores, joined by points
    ClauseSection section = ClauseSection::General;
    int version = 1;
    BothLanguages heading;
    BothLanguages body; ///< paragraphs, a line each
    std::vector<LicenceTerm> states;

    friend bool operator==(const Clause &, const Clause &) = default;
};

/// Whether `code` has the form of a clause's.
[[nodiscard]] bool isClauseCode(QStringView code);

enum class ClauseProblem {
    CodeForm,
    VersionRange, ///< below 1
    HeadingMissing,
    BodyMissing,
    StatedTwice,        ///< a term stands twice in the list; detail: its code
    PlaceholderMissing, ///< a stated term has no place in the text; detail: its code
    PlaceholderUnknown, ///< detail: the name between the braces
    NotDeclared,        ///< the text has the place of a term that is not in the list; detail: its code
};
struct ClauseFinding {
    ClauseProblem problem;
    std::optional<DocumentLanguage> language; ///< whose text it is about
    QString detail;

    friend bool operator==(const ClauseFinding &, const ClauseFinding &) = default;
};
[[nodiscard]] QList<ClauseFinding> validate(const Clause &clause);
[[nodiscard]] Message clauseFindingMessage(const ClauseFinding &finding);

/// The text in a language.
[[nodiscard]] inline const QString &textIn(const BothLanguages &text, DocumentLanguage language)
{
    return language == DocumentLanguage::Chinese ? text.zh : text.en;
}

/// {"code", "section", "version", "heading", "body", "states"}. Throws Error::BadInput that names the file and the
/// place, also for a clause that is not valid.
[[nodiscard]] Clause readClause(const JsonNode &node);
/// The form that readClause() reads.
[[nodiscard]] OrderedJson clauseJson(const Clause &clause);

/// Paragraphs {"en": ["…", …], "zh": ["…", …]} as a line each; none may be empty or hold a line end. Throws
/// Error::BadInput with the place.
[[nodiscard]] BothLanguages readParagraphs(const JsonNode &node);
/// The form that readParagraphs() reads.
[[nodiscard]] OrderedJson paragraphsJson(const BothLanguages &text);

class ClauseLibrary
{
public:
    ClauseLibrary() = default;
    /// From {"format": "lianming-clauses/1", "clauses": [{code, section, version, heading, body, states}, …]}. Throws
    /// Error::BadInput that names the file and the place: a field that is missing or of another form, a clause that is
    /// not valid, a code and version that stand twice, versions of one code in two sections.
    [[nodiscard]] static ClauseLibrary parse(const JsonNode &node);

    /// By code, then version.
    [[nodiscard]] const std::vector<Clause> &all() const { return m_clauses; }
    /// The clause, or null. It lives as long as the library.
    [[nodiscard]] const Clause *find(const QString &code, int version) const;
    [[nodiscard]] const Clause *latest(const QString &code) const;
    /// Adds a valid clause, or takes it in place of the one with its code and version. Pointers that were handed out
    /// before are void.
    void put(Clause clause);

private:
    std::vector<Clause> m_clauses;
};

/// The library that ships with the product.
[[nodiscard]] const ClauseLibrary &shippedClauses();

} // namespace lianming
