#include "core/drafting/textfindings.h"

#include <QRegularExpression>

#include <algorithm>

namespace lianming {

namespace {

constexpr DocumentLanguage editLanguages[] = {DocumentLanguage::English, DocumentLanguage::Chinese};

/// The terms that a clause of the text states, as it stands: an edit's own places, or the library's.
std::vector<LicenceTerm> statedTerms(const TextClause &item, const ClauseLibrary &library)
{
    if (!item.edit) {
        const Clause *clause = library.find(item.code, item.version);
        return clause == nullptr ? std::vector<LicenceTerm>() : clause->states;
    }
    std::vector<LicenceTerm> out;
    for (const DocumentLanguage language : editLanguages) {
        for (const Placeholder &place : placeholders(textIn(item.edit->body, language))) {
            if (place.term && std::ranges::find(out, *place.term) == out.end())
                out.push_back(*place.term);
        }
    }
    return out;
}

class FindingsOf
{
public:
    FindingsOf(const ContractText &text, const ClauseLibrary &library, const ContractFacts &facts,
               const DraftTemplate *from)
        : m_text(text), m_library(library), m_facts(facts),
          m_from(from != nullptr ? from : shippedTemplate(text.templateCode))
    {
    }

    [[nodiscard]] QList<TextFinding> find()
    {
        for (size_t i = 0; i < m_text.clauses.size(); ++i)
            addClause(int(i), m_text.clauses[i]);
        addUnstated();
        addMissingSections();
        return m_out;
    }

private:
    void addClause(int index, const TextClause &item);
    void addEdit(int index, const TextClause &item, const Clause *clause);
    void addUnstated();
    void addMissingSections();

    const ContractText &m_text;
    const ClauseLibrary &m_library;
    const ContractFacts &m_facts;
    const DraftTemplate *m_from; ///< may be null
    QList<TextFinding> m_out;
    std::vector<LicenceTerm> m_stated;
};

void FindingsOf::addClause(int index, const TextClause &item)
{
    const Clause *clause = m_library.find(item.code, item.version);
    if (clause == nullptr && !item.own) {
        m_out.append({TextProblem::ClauseUnknown, index, {}, {}, item.code});
        return;
    }
    if (const Clause *latest = m_library.latest(item.code); clause != nullptr && latest->version > item.version)
        m_out.append({TextProblem::NewerVersion, index, {}, {}, QString::number(latest->version)});
    if (item.edit)
        addEdit(index, item, clause);
    for (const LicenceTerm term : statedTerms(item, m_library)) {
        m_stated.push_back(term);
        const TermState state = termState(term, m_facts);
        if (state == TermState::Absent)
            m_out.append({TextProblem::TermAbsent, index, term});
        else if (state == TermState::Open)
            m_out.append({TextProblem::TermOpen, index, term});
    }
}

void FindingsOf::addEdit(int index, const TextClause &item, const Clause *clause)
{
    // What one language states, the other must state too; and what the library's clause states, both.
    std::vector<LicenceTerm> needed = statedTerms(item, m_library);
    if (clause != nullptr) {
        for (const LicenceTerm term : clause->states) {
            if (std::ranges::find(needed, term) == needed.end())
                needed.push_back(term);
        }
    }
    for (const DocumentLanguage language : editLanguages) {
        const QString &body = textIn(item.edit->body, language);
        if (body.trimmed().isEmpty()) {
            m_out.append({TextProblem::LanguageMissing, index, {}, language});
            continue;
        }
        std::vector<LicenceTerm> found;
        for (const Placeholder &place : placeholders(body)) {
            if (place.term)
                found.push_back(*place.term);
            else
                m_out.append({TextProblem::PlaceholderUnknown, index, {}, language, place.name});
        }
        for (const LicenceTerm term : needed) {
            if (std::ranges::find(found, term) == found.end())
                m_out.append({TextProblem::PlaceholderLost, index, term, language});
        }
        // A figure that the library's own text has (a number of days in a statute, say) was not typed in.
        const QString original = clause == nullptr ? QString() : textIn(clause->body, language);
        for (const LiteralFigure &figure : literalFigures(body)) {
            const QString written = body.sliced(figure.start, figure.length);
            if (!original.contains(written))
                m_out.append({TextProblem::LiteralFigure, index, {}, language, written, figure.start, figure.length});
        }
    }
}

void FindingsOf::addUnstated()
{
    for (const LicenceTerm term : allLicenceTerms()) {
        const TermState state = termState(term, m_facts);
        if (state != TermState::Set && state != TermState::Open)
            continue;
        if (std::ranges::none_of(m_stated, [term](LicenceTerm stated) { return coversTerm(stated, term); }))
            m_out.append({TextProblem::TermNotStated, -1, term});
    }
}

void FindingsOf::addMissingSections()
{
    if (m_from != nullptr && m_from->isShort)
        return;
    for (const ClauseSection section : guidelineSections) {
        const bool isThere = std::ranges::any_of(m_text.clauses, [&](const TextClause &item) {
            const Clause *clause = m_library.find(item.code, item.version);
            return clause != nullptr ? clause->section == section : item.own && item.own->section == section;
        });
        if (!isThere)
            m_out.append({TextProblem::SectionMissing, -1, {}, {}, QString::fromLatin1(clauseSectionCode(section))});
    }
}

QString namedTerm(const TextFinding &finding)
{
    return finding.term ? QString::fromUtf16(licenceTermName(*finding.term).en) : QString();
}

} // namespace

const char *textProblemCode(TextProblem problem)
{
    switch (problem) {
    case TextProblem::TermNotStated: return "term_not_stated";
    case TextProblem::TermAbsent: return "term_absent";
    case TextProblem::TermOpen: return "term_open";
    case TextProblem::PlaceholderLost: return "placeholder_lost";
    case TextProblem::PlaceholderUnknown: return "placeholder_unknown";
    case TextProblem::LanguageMissing: return "language_missing";
    case TextProblem::LiteralFigure: return "literal_figure";
    case TextProblem::ClauseUnknown: return "clause_unknown";
    case TextProblem::SectionMissing: return "section_missing";
    case TextProblem::NewerVersion: return "newer_version";
    }
    return "";
}

bool isWarning(TextProblem problem)
{
    return problem == TextProblem::LiteralFigure || problem == TextProblem::SectionMissing
           || problem == TextProblem::NewerVersion;
}

QList<TextFinding> textFindings(const ContractText &text, const ClauseLibrary &library, const ContractFacts &facts,
                                const DraftTemplate *from)
{
    return FindingsOf(text, library, facts, from).find();
}

Message textFindingMessage(const TextFinding &finding)
{
    const QString language =
        finding.language == DocumentLanguage::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
    switch (finding.problem) {
    case TextProblem::TermNotStated:
        return {QT_TRANSLATE_NOOP("core", "No clause states a term of the contract: %1."), {namedTerm(finding)}};
    case TextProblem::TermAbsent:
        return {QT_TRANSLATE_NOOP("core", "The clause states a term that the contract does not have: %1."),
                {namedTerm(finding)}};
    case TextProblem::TermOpen:
        return {QT_TRANSLATE_NOOP("core", "A term that the clause states is still to be agreed: %1."),
                {namedTerm(finding)}};
    case TextProblem::PlaceholderLost:
        return {QT_TRANSLATE_NOOP("core", "The edited text (%1) no longer states a term: %2."),
                {language, namedTerm(finding)}};
    case TextProblem::PlaceholderUnknown:
        return {QT_TRANSLATE_NOOP("core", "The edited text (%1) has a place {%2} that is no term's."),
                {language, finding.detail}};
    case TextProblem::LanguageMissing:
        return {QT_TRANSLATE_NOOP("core", "The edited text lacks a language: %1."), {language}};
    case TextProblem::LiteralFigure:
        return {QT_TRANSLATE_NOOP(
                    "core", "The edited text (%1) has a figure written by hand: %2. Let the contract's terms say it."),
                {language, finding.detail}};
    case TextProblem::ClauseUnknown:
        return {QT_TRANSLATE_NOOP("core", "The library has no clause %1 of this version."), {finding.detail}};
    case TextProblem::SectionMissing:
        return {QT_TRANSLATE_NOOP("core", "The text has no clause in a section of the national guideline: %1."),
                {finding.detail}};
    case TextProblem::NewerVersion:
        return {QT_TRANSLATE_NOOP("core", "The library has a newer version of the clause: %1."), {finding.detail}};
    }
    return {};
}

std::vector<int> clausesStating(LicenceTerm term, const ContractText &text, const ClauseLibrary &library)
{
    std::vector<int> out;
    for (size_t i = 0; i < text.clauses.size(); ++i) {
        const auto stated = statedTerms(text.clauses[i], library);
        if (std::ranges::any_of(stated, [term](LicenceTerm one) { return coversTerm(one, term); }))
            out.push_back(int(i));
    }
    return out;
}

std::vector<LiteralFigure> literalFigures(const QString &text)
{
    // A number with a percent sign or word, a currency before or after it, or a date. Numbers in Chinese characters
    // too, and full-width digits.
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?:(?:CNY|RMB|USD|EUR|GBP|JPY|HKD|人民币|美元|欧元|[¥￥$€£])\\s*[0-9０-９][0-9０-９,.，]*(?:\\s*[万亿]?元)?)"
            "|(?:[0-9０-９][0-9０-９,.]*\\s*(?:[%％‰]|percent\\b|per cent\\b|[百千万亿]*\\s*(?:元|圆|美元|欧元|日元|港元)|(?:CNY|RMB|USD|EUR|GBP|JPY|HKD|yuan|dollars|euros)\\b))"
            "|(?:(?:百|千|万)分之[零一二三四五六七八九十百点〇0-9.]+)"
            "|(?:[零〇壹贰叁肆伍陆柒捌玖拾佰仟一二三四五六七八九十百千万亿]{1,20}[元圆]整?)"
            "|(?:[0-9]{4}\\s*年\\s*[0-9]{1,2}\\s*月(?:\\s*[0-9]{1,2}\\s*日)?)"
            "|(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})"
            "|(?:\\b[0-9]{1,2}(?:st|nd|rd|th)?\\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,?\\s+[0-9]{4})?)"
            "|(?:\\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\\s+[0-9]{1,2}(?:,?\\s+[0-9]{4})?)"),
        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<LiteralFigure> out;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out.push_back({match.capturedStart(), match.capturedLength()});
    }
    return out;
}

} // namespace lianming
