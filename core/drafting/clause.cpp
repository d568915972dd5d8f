#include "core/drafting/clause.h"

#include <algorithm>
#include <array>

namespace lianming {

namespace {

constexpr auto clausesFormat = "lianming-clauses/1";
constexpr auto clausesFile = ":/lianming/contracts/clauses.json";

struct SectionNames {
    const char *code;
    Bilingual name;
};

/// By ClauseSection.
constexpr std::array<SectionNames, clauseSections> sectionNames{{
    {"parties", {u"Parties", u"合同当事人"}},
    {"definitions", {u"Definitions", u"定义"}},
    {"subject", {u"Licensed IP", u"授权标的"}},
    {"scope", {u"Scope and manner of use", u"授权范围及使用方式"}},
    {"kind", {u"Kind of licence", u"授权性质"}},
    {"term", {u"Term", u"授权期限"}},
    {"fees", {u"Fees and payment", u"授权费用及支付方式"}},
    {"ownership", {u"Ownership", u"产权归属"}},
    {"quality", {u"Quality control", u"质量控制"}},
    {"supervision", {u"Follow-up, supervision and confidentiality", u"跟踪反馈、监督管理和保密"}},
    {"archive", {u"Licence records", u"授权档案管理"}},
    {"breach", {u"Breach and termination", u"违约责任与合同解除"}},
    {"disputes", {u"Disputes", u"争议处理方式"}},
    {"general", {u"General provisions", u"其他约定"}},
}};

constexpr DocumentLanguage bothLanguages[] = {DocumentLanguage::English, DocumentLanguage::Chinese};

void addBodyFindings(QList<ClauseFinding> &out, const Clause &clause, DocumentLanguage language)
{
    const QString &body = textIn(clause.body, language);
    if (body.trimmed().isEmpty()) {
        out.append({ClauseProblem::BodyMissing, language, {}});
        return;
    }
    std::vector<LicenceTerm> found;
    for (const Placeholder &place : placeholders(body)) {
        if (!place.term)
            out.append({ClauseProblem::PlaceholderUnknown, language, place.name});
        else if (std::ranges::find(clause.states, *place.term) == clause.states.end())
            out.append({ClauseProblem::NotDeclared, language, place.name});
        else
            found.push_back(*place.term);
    }
    for (const LicenceTerm term : clause.states) {
        if (std::ranges::find(found, term) == found.end())
            out.append({ClauseProblem::PlaceholderMissing, language, QString::fromLatin1(licenceTermCode(term))});
    }
}

QString paragraphLines(const JsonNode &node)
{
    QStringList lines;
    for (const JsonNode &item : node.items()) {
        const QString line = QString::fromStdString(item.string());
        if (line.trimmed().isEmpty())
            item.fail(QT_TRANSLATE_NOOP("core", "must not be empty"));
        if (line.contains(u'\n') || line.contains(u'\r'))
            item.fail(QT_TRANSLATE_NOOP("core", "must be one paragraph, without line ends"));
        lines.append(line);
    }
    if (lines.isEmpty())
        node.fail(QT_TRANSLATE_NOOP("core", "must have at least one paragraph"));
    return lines.join(u'\n');
}

} // namespace

const char *clauseSectionCode(ClauseSection section)
{
    return sectionNames.at(size_t(section)).code;
}

std::optional<ClauseSection> parseClauseSection(QStringView code)
{
    for (size_t i = 0; i < sectionNames.size(); ++i) {
        if (code == QLatin1String(sectionNames[i].code))
            return ClauseSection(i);
    }
    return {};
}

Bilingual clauseSectionName(ClauseSection section)
{
    return sectionNames.at(size_t(section)).name;
}

bool isClauseCode(QStringView code)
{
    const auto isSegment = [](QStringView segment) {
        return !segment.isEmpty() && std::ranges::all_of(segment, [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
        });
    };
    const auto segments = code.split(u'.');
    return code.size() <= 100 && std::ranges::all_of(segments, isSegment);
}

QList<ClauseFinding> validate(const Clause &clause)
{
    QList<ClauseFinding> out;
    if (!isClauseCode(clause.code))
        out.append({ClauseProblem::CodeForm, {}, clause.code});
    if (clause.version < 1)
        out.append({ClauseProblem::VersionRange, {}, QString::number(clause.version)});
    for (size_t i = 0; i < clause.states.size(); ++i) {
        if (std::find(clause.states.begin(), clause.states.begin() + qsizetype(i), clause.states[i])
            != clause.states.begin() + qsizetype(i))
            out.append({ClauseProblem::StatedTwice, {}, QString::fromLatin1(licenceTermCode(clause.states[i]))});
    }
    for (const DocumentLanguage language : bothLanguages) {
        if (textIn(clause.heading, language).trimmed().isEmpty())
            out.append({ClauseProblem::HeadingMissing, language, {}});
        addBodyFindings(out, clause, language);
    }
    return out;
}

Message clauseFindingMessage(const ClauseFinding &finding)
{
    const QString language =
        finding.language == DocumentLanguage::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
    switch (finding.problem) {
    case ClauseProblem::CodeForm:
        return {QT_TRANSLATE_NOOP("core",
                                  "The code \"%1\" must be small letters, digits and underscores, joined by points."),
                {finding.detail}};
    case ClauseProblem::VersionRange: return {QT_TRANSLATE_NOOP("core", "The version must be 1 or more."), {}};
    case ClauseProblem::HeadingMissing: return {QT_TRANSLATE_NOOP("core", "The heading is missing (%1)."), {language}};
    case ClauseProblem::BodyMissing: return {QT_TRANSLATE_NOOP("core", "The text is missing (%1)."), {language}};
    case ClauseProblem::StatedTwice:
        return {QT_TRANSLATE_NOOP("core", "The term \"%1\" is listed twice."), {finding.detail}};
    case ClauseProblem::PlaceholderMissing:
        return {QT_TRANSLATE_NOOP("core", "The text (%1) lacks the place {%2} of a term that it states."),
                {language, finding.detail}};
    case ClauseProblem::PlaceholderUnknown:
        return {QT_TRANSLATE_NOOP("core", "The text (%1) has a place {%2} that is no term's."),
                {language, finding.detail}};
    case ClauseProblem::NotDeclared:
        return {QT_TRANSLATE_NOOP("core", "The text (%1) has the place {%2} of a term that it does not say it states."),
                {language, finding.detail}};
    }
    return {};
}

Clause readClause(const JsonNode &node)
{
    Clause out;
    out.code = QString::fromStdString(node.member("code").string());
    const JsonNode section = node.member("section");
    const auto known = parseClauseSection(QString::fromStdString(section.string()));
    if (!known)
        section.fail(QT_TRANSLATE_NOOP("core", "is no section"));
    out.section = *known;
    const JsonNode version = node.member("version");
    const qint64 number = version.integer();
    if (number < 1 || number > 1'000'000)
        version.fail(QT_TRANSLATE_NOOP("core", "must be from %1 to %2"),
                     {QStringLiteral("1"), QStringLiteral("1000000")});
    out.version = int(number);
    out.heading = readBothLanguages(node.member("heading"));
    out.body = readParagraphs(node.member("body"));
    for (const JsonNode &item : node.member("states").items()) {
        const auto term = parseLicenceTerm(QString::fromStdString(item.string()));
        if (!term)
            item.fail(QT_TRANSLATE_NOOP("core", "is no term of a contract"));
        out.states.push_back(*term);
    }
    if (const auto findings = validate(out); !findings.isEmpty())
        node.fail("%1", {clauseFindingMessage(findings.first()).english()});
    return out;
}

OrderedJson clauseJson(const Clause &clause)
{
    OrderedJson out;
    out["code"] = clause.code.toStdString();
    out["section"] = clauseSectionCode(clause.section);
    out["version"] = clause.version;
    out["heading"] = {{"en", clause.heading.en.toStdString()}, {"zh", clause.heading.zh.toStdString()}};
    out["body"] = paragraphsJson(clause.body);
    out["states"] = OrderedJson::array();
    for (const LicenceTerm term : clause.states)
        out["states"].push_back(licenceTermCode(term));
    return out;
}

BothLanguages readParagraphs(const JsonNode &node)
{
    return {paragraphLines(node.member("en")), paragraphLines(node.member("zh"))};
}

OrderedJson paragraphsJson(const BothLanguages &text)
{
    const auto lines = [](const QString &paragraphs) {
        OrderedJson out = OrderedJson::array();
        for (const QString &line : paragraphs.split(u'\n'))
            out.push_back(line.toStdString());
        return out;
    };
    return {{"en", lines(text.en)}, {"zh", lines(text.zh)}};
}

ClauseLibrary ClauseLibrary::parse(const JsonNode &node)
{
    const JsonNode format = node.member("format");
    if (format.string() != clausesFormat)
        format.fail(QT_TRANSLATE_NOOP("core", "must be \"%1\""), {QString::fromLatin1(clausesFormat)});
    ClauseLibrary out;
    const auto items = node.member("clauses").items();
    if (items.empty())
        node.member("clauses").fail(QT_TRANSLATE_NOOP("core", "must have at least one clause"));
    out.m_clauses.reserve(items.size());
    for (const JsonNode &item : items) {
        Clause clause = readClause(item);
        for (const Clause &other : out.m_clauses) {
            if (other.code != clause.code)
                continue;
            if (other.version == clause.version)
                item.member("version").fail(QT_TRANSLATE_NOOP("core", "stands twice for the clause %1"), {clause.code});
            if (other.section != clause.section)
                item.member("section").fail(
                    QT_TRANSLATE_NOOP("core", "is another one than in version %1 of the clause"),
                    {QString::number(other.version)});
        }
        out.m_clauses.push_back(std::move(clause));
    }
    std::ranges::sort(out.m_clauses, [](const Clause &a, const Clause &b) {
        return a.code == b.code ? a.version < b.version : a.code < b.code;
    });
    return out;
}

const Clause *ClauseLibrary::find(const QString &code, int version) const
{
    const auto found = std::ranges::find_if(
        m_clauses, [&](const Clause &clause) { return clause.version == version && clause.code == code; });
    return found == m_clauses.end() ? nullptr : &*found;
}

const Clause *ClauseLibrary::latest(const QString &code) const
{
    const Clause *out = nullptr;
    for (const Clause &clause : m_clauses) {
        if (clause.code == code)
            out = &clause; // the versions rise
    }
    return out;
}

void ClauseLibrary::put(Clause clause)
{
    const auto place = std::ranges::lower_bound(m_clauses, std::pair(clause.code, clause.version), {},
                                                [](const Clause &c) { return std::pair(c.code, c.version); });
    if (place != m_clauses.end() && place->code == clause.code && place->version == clause.version)
        *place = std::move(clause);
    else
        m_clauses.insert(place, std::move(clause));
}

const ClauseLibrary &shippedClauses()
{
    static const ClauseLibrary library = [] {
        const QString file = QString::fromLatin1(clausesFile);
        const Json document = readJsonFile(file);
        return ClauseLibrary::parse(JsonNode(document, file));
    }();
    return library;
}

} // namespace lianming
