#include "core/signing/statutory.h"

#include <QRegularExpression>

#include <algorithm>

namespace lianming {

namespace {

bool gives(const GrantTerms &grant, std::initializer_list<Right> rights)
{
    return std::ranges::any_of(grant.rights, [&](Right right) {
        return right == Right::All || std::ranges::find(rights, right) != rights.end();
    });
}

/// What a text must state, and the sentence where no clause does.
struct Content {
    const char *key;
    std::vector<LicenceTerm> terms; ///< one of them
    const char *sentence;
};

std::vector<Content> contents()
{
    return {
        {"kind_of_right",
         {LicenceTerm::Rights},
         QT_TRANSLATE_NOOP("core", "No clause says which rights are licensed (Copyright Law art. 26)")},
        {"exclusive_or_not",
         {LicenceTerm::Exclusivity},
         QT_TRANSLATE_NOOP("core", "No clause says whether the licence is exclusive (Copyright Law art. 26)")},
        {"territory",
         {LicenceTerm::Territories},
         QT_TRANSLATE_NOOP("core", "No clause says where the licence holds (Copyright Law art. 26)")},
        {"term",
         {LicenceTerm::Term},
         QT_TRANSLATE_NOOP("core", "No clause says how long the licence holds (Copyright Law art. 26)")},
        {"fee",
         {LicenceTerm::Rates, LicenceTerm::Fees, LicenceTerm::Guarantees},
         QT_TRANSLATE_NOOP("core", "No clause says what is paid for the licence (Copyright Law art. 26)")},
        {"payment",
         {LicenceTerm::Payment},
         QT_TRANSLATE_NOOP("core", "No clause says how and when it is paid (Copyright Law art. 26)")},
    };
}

/// Asks one text.
class TextAsked
{
public:
    explicit TextAsked(const DraftedContract &drafted) : m_drafted(&drafted) {}

    [[nodiscard]] bool states(LicenceTerm term) const
    {
        return !clausesStating(term, *m_drafted->text, m_drafted->library).empty();
    }
    [[nodiscard]] bool has(ClauseSection section) const
    {
        return std::ranges::any_of(m_drafted->text->clauses, [&](const TextClause &item) {
            const Clause *clause = m_drafted->library.find(item.code, item.version);
            return clause != nullptr ? clause->section == section : item.own && item.own->section == section;
        });
    }
    /// Whether a clause has words of the pattern, in either language: clauses of the house and edited ones have codes
    /// of their own.
    [[nodiscard]] bool speaksOf(const QString &pattern) const
    {
        const QRegularExpression words(pattern, QRegularExpression::CaseInsensitiveOption);
        return std::ranges::any_of(m_drafted->text->clauses, [&](const TextClause &item) {
            const Clause *clause = m_drafted->library.find(item.code, item.version);
            const BothLanguages body = item.edit ? item.edit->body : clause != nullptr ? clause->body : BothLanguages();
            return body.en.contains(words) || body.zh.contains(words);
        });
    }

private:
    const DraftedContract *m_drafted;
};

GateFinding finding(const char *key, const char *sentence, bool blocks = true)
{
    return {.key = QString::fromLatin1(key), .message = {sentence, {}}, .blocks = blocks};
}

QList<GateFinding> copyrightContents(const TextAsked &text)
{
    QList<GateFinding> out;
    for (const Content &content : contents()) {
        if (std::ranges::none_of(content.terms, [&](LicenceTerm term) { return text.states(term); }))
            out.append(finding(content.key, content.sentence));
    }
    if (!text.has(ClauseSection::Breach) && !text.speaksOf(QStringLiteral("违约|\\bbreach"))) {
        out.append(finding("liability", QT_TRANSLATE_NOOP("core", "No clause says who is liable for a breach "
                                                                  "(Copyright Law art. 26)")));
    }
    return out;
}

QList<GateFinding> tradeMarkContents(const TextAsked &text)
{
    QList<GateFinding> out;
    if (!text.states(LicenceTerm::Quality) && !text.has(ClauseSection::Quality)) {
        out.append(finding("quality", QT_TRANSLATE_NOOP("core", "No clause lets the licensor supervise the quality of "
                                                                "the goods (Trademark Law art. 43)")));
    }
    if (!text.speaksOf(QStringLiteral("产地|\\borigin\\b"))) {
        out.append(finding("origin", QT_TRANSLATE_NOOP("core", "No clause makes the goods bear the licensee's name and "
                                                               "their origin (Trademark Law art. 43)")));
    }
    if (!text.speaksOf(QStringLiteral("商标[^。]*备案|\\btrade ?mark[^.]*\\brecord(ed|al|ation)\\b"))) {
        out.append(finding("recordal",
                           QT_TRANSLATE_NOOP("core", "No clause says who has the trade mark licence recorded "
                                                     "(Trademark Law art. 43)"),
                           false));
    }
    return out;
}

/// Without a text here: the form, and that nobody here knows the contents.
GateFinding formFinding(bool isExclusive, bool hasDocument)
{
    if (hasDocument) {
        return finding("on_paper",
                       QT_TRANSLATE_NOOP("core", "The text is in an attached document: see that it says what the law "
                                                 "asks for (Copyright Law art. 26, Trademark Law art. 43)"),
                       false);
    }
    if (isExclusive) {
        return finding("written_form",
                       QT_TRANSLATE_NOOP("core", "An exclusive licence must be in writing (Implementing Regulations of "
                                                 "the Copyright Law art. 23): draft its text or attach the document"));
    }
    return finding("no_text",
                   QT_TRANSLATE_NOOP("core", "The contract has neither a text nor a document: draft its text or attach "
                                             "the document"),
                   false);
}

} // namespace

bool givesCopyright(const GrantTerms &grant)
{
    return gives(grant, {Right::Adaptation, Right::Communication, Right::Distribution, Right::Reproduction});
}

bool givesTradeMark(const GrantTerms &grant)
{
    return gives(grant, {Right::Trademark});
}

bool isExclusiveCopyright(const GrantTerms &grant)
{
    return givesCopyright(grant) && grant.exclusivity != Exclusivity::NonExclusive;
}

QList<GateFinding> statutoryFindings(const DraftedContract &drafted, bool hasDocument)
{
    const auto &grants = drafted.contract.grants;
    if (!drafted.text)
        return {formFinding(std::ranges::any_of(grants, isExclusiveCopyright), hasDocument)};
    const TextAsked text(drafted);
    QList<GateFinding> out;
    if (std::ranges::any_of(grants, givesCopyright))
        out.append(copyrightContents(text));
    if (std::ranges::any_of(grants, givesTradeMark))
        out.append(tradeMarkContents(text));
    return out;
}

QList<GateFinding> textGateFindings(const DraftedContract &drafted)
{
    QList<GateFinding> out;
    if (!drafted.text)
        return out;
    for (const TextFinding &one : drafted.findings()) {
        const QString clause =
            one.clause >= 0 ? drafted.text->clauses.at(size_t(one.clause)).code : QStringLiteral("text");
        out.append(
            {.key = QStringLiteral("%1 %2 %3 %4")
                        .arg(int(one.problem))
                        .arg(clause, one.term ? QString::fromLatin1(licenceTermCode(*one.term)) : QStringLiteral("-"),
                             one.detail),
             .message = textFindingMessage(one),
             .blocks = !isWarning(one.problem),
             .detail = one.clause >= 0 ? clause : QString()});
    }
    return out;
}

} // namespace lianming
