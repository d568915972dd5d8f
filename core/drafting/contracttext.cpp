#include "core/drafting/contracttext.h"

#include "core/drafting/termwording.h"
#include "core/rights/grant.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr auto textFormat = "lianming-text/1";

/// 1 to 99: 三, 十, 十二, 二十, 九十九.
QString chineseNumeral(int number)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    if (number < 10)
        return QString(digits[number]);
    QString out = number < 20 ? QString() : QString(digits[number / 10]);
    out += u'十';
    return number % 10 == 0 ? out : out + digits[number % 10];
}

QString sectionNumber(int number, DocumentLanguage language)
{
    if (language == DocumentLanguage::English)
        return QStringLiteral("%1.").arg(number);
    return number < 100 ? QStringLiteral("第%1条").arg(chineseNumeral(number)) : QStringLiteral("第%1条").arg(number);
}

bool isForContract(LicenceTerm term, const ContractFacts &facts)
{
    const TermState state = termState(term, facts);
    return term == LicenceTerm::Grants ? state == TermState::Set : state != TermState::Absent;
}

void fill(RenderedClause &out, const QString &body, const ContractFacts &facts, const Words &w)
{
    qsizetype done = 0;
    for (const Placeholder &place : placeholders(body)) {
        if (!place.term)
            continue; // stays as it is written, and is a finding
        out.body += QStringView(body).sliced(done, place.start - done);
        const QString value = termWords(*place.term, facts, w);
        out.states.push_back({*place.term, out.body.size(), value.size()});
        out.body += value;
        done = place.start + place.length;
    }
    out.body += QStringView(body).sliced(done);
}

TextClause readTextClause(const JsonNode &node)
{
    TextClause out;
    const JsonNode code = node.member("code");
    out.code = QString::fromStdString(code.string());
    if (!isClauseCode(out.code))
        code.fail(QT_TRANSLATE_NOOP("core", "is no code of a clause"));
    const JsonNode version = node.member("version");
    const qint64 number = version.integer();
    if (number < 0 || number > 1'000'000)
        version.fail(QT_TRANSLATE_NOOP("core", "must be from %1 to %2"),
                     {QStringLiteral("0"), QStringLiteral("1000000")});
    out.version = int(number);
    const JsonNode own = node.member("own");
    if (own.isPresent() != (number == 0))
        own.fail(QT_TRANSLATE_NOOP("core", "must stand with version 0, and with no other"));
    if (own.isPresent()) {
        const JsonNode section = own.member("section");
        const auto known = parseClauseSection(QString::fromStdString(section.string()));
        if (!known)
            section.fail(QT_TRANSLATE_NOOP("core", "is no section"));
        out.own = OwnClause{*known, readBothLanguages(own.member("heading"))};
    }
    const JsonNode edit = node.member("edit");
    if (edit.isPresent())
        out.edit = ClauseEdit{readParagraphs(edit.member("body")), QString::fromStdString(readName(edit.member("by")))};
    else if (own.isPresent())
        edit.fail(QT_TRANSLATE_NOOP("core", "is missing"));
    return out;
}

} // namespace

ContractText textFromTemplate(const DraftTemplate &from, const ClauseLibrary &library, const ContractFacts &facts)
{
    ContractText out;
    out.templateCode = from.code;
    for (const DraftTemplate::Section &section : from.sections) {
        for (const QString &code : section.clauses) {
            const Clause *clause = library.latest(code);
            if (clause == nullptr)
                throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no clause %1 in the library."),
                            {code});
            if (!std::ranges::all_of(clause->states, [&](LicenceTerm term) { return isForContract(term, facts); }))
                continue;
            TextClause item;
            item.code = code;
            item.version = clause->version;
            out.clauses.push_back(std::move(item));
        }
    }
    return out;
}

OrderedJson contractTextJson(const ContractText &text)
{
    OrderedJson out;
    out["format"] = textFormat;
    if (!text.templateCode.isEmpty())
        out["template"] = text.templateCode.toStdString();
    out["clauses"] = OrderedJson::array();
    for (const TextClause &clause : text.clauses) {
        OrderedJson item;
        item["code"] = clause.code.toStdString();
        item["version"] = clause.version;
        if (clause.own) {
            item["own"] = {
                {"section", clauseSectionCode(clause.own->section)},
                {"heading",
                 {{"en", clause.own->heading.en.toStdString()}, {"zh", clause.own->heading.zh.toStdString()}}}};
        }
        if (clause.edit)
            item["edit"] = {{"by", clause.edit->by.toStdString()}, {"body", paragraphsJson(clause.edit->body)}};
        out["clauses"].push_back(std::move(item));
    }
    return out;
}

ContractText readContractText(const JsonNode &node)
{
    const JsonNode format = node.member("format");
    if (format.string() != textFormat)
        format.fail(QT_TRANSLATE_NOOP("core", "must be \"%1\""), {QString::fromLatin1(textFormat)});
    ContractText out;
    if (const JsonNode from = node.member("template"); from.isPresent())
        out.templateCode = QString::fromStdString(readName(from));
    const auto items = node.member("clauses").items();
    out.clauses.reserve(items.size());
    for (const JsonNode &item : items) {
        TextClause clause = readTextClause(item);
        if (std::ranges::find(out.clauses, clause.code, &TextClause::code) != out.clauses.end())
            item.member("code").fail(QT_TRANSLATE_NOOP("core", "stands twice: %1"), {clause.code});
        out.clauses.push_back(std::move(clause));
    }
    return out;
}

std::vector<RenderedSection> renderedText(const ContractText &text, const ClauseLibrary &library,
                                          const ContractFacts &facts, DocumentLanguage language)
{
    const Words w(language);
    std::vector<RenderedSection> out;
    for (size_t i = 0; i < text.clauses.size(); ++i) {
        const TextClause &item = text.clauses[i];
        const Clause *clause = library.find(item.code, item.version);
        RenderedClause rendered;
        rendered.index = int(i);
        rendered.code = item.code;
        rendered.version = item.version;
        ClauseSection section = ClauseSection::General;
        QString body;
        if (clause != nullptr) {
            section = clause->section;
            rendered.heading = textIn(clause->heading, language);
            body = textIn(clause->body, language);
        } else if (item.own) {
            section = item.own->section;
            rendered.heading = textIn(item.own->heading, language);
        }
        if (item.edit) {
            rendered.editedBy = item.edit->by;
            if (!textIn(item.edit->body, language).isEmpty())
                body = textIn(item.edit->body, language);
        }
        fill(rendered, body, facts, w);
        if (out.empty() || out.back().section != section) {
            RenderedSection next;
            next.section = section;
            next.number = sectionNumber(int(out.size()) + 1, language);
            next.heading = w(clauseSectionName(section));
            out.push_back(std::move(next));
        }
        rendered.number = QStringLiteral("%1.%2").arg(out.size()).arg(out.back().clauses.size() + 1);
        out.back().clauses.push_back(std::move(rendered));
    }
    return out;
}

} // namespace lianming
