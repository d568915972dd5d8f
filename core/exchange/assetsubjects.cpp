#include "core/exchange/assetsubjects.h"

#include "core/base/textfold.h"
#include "core/db/bulk.h"
#include "core/vocabulary/thesaurus.h"

#include <algorithm>
#include <set>

namespace lianming {

namespace {

constexpr size_t mostRemembered = 200'000;
constexpr size_t longestTermName = 200;

QString nameKey(const QString &name)
{
    return foldedText(name);
}

/// Calls `use` for each entry of the list, without the blanks around it.
template<class Use>
void forEachEntry(std::string_view list, Use use)
{
    constexpr std::string_view wide = "；";
    size_t start = 0;
    for (size_t at = 0; at <= list.size(); ++at) {
        const bool isWide = list.substr(at).starts_with(wide);
        if (at < list.size() && list[at] != ';' && list[at] != '\n' && !isWide)
            continue;
        std::string_view entry = list.substr(start, at - start);
        while (entry.starts_with(' '))
            entry.remove_prefix(1);
        while (entry.ends_with(' '))
            entry.remove_suffix(1);
        if (!entry.empty())
            use(entry);
        at += isWide ? wide.size() - 1 : 0;
        start = at + 1;
    }
}

std::unordered_map<qint64, std::string> readTerms(Connection &db, const QString &sql)
{
    std::unordered_map<qint64, std::string> out;
    BulkReader rows(db, sql);
    while (rows.next()) {
        std::string &joined = out[rows.integer(0)];
        joined += joined.empty() ? "" : "; ";
        joined += rows.text(1);
    }
    return out;
}

} // namespace

SubjectTerms::SubjectTerms(Connection &db)
{
    const auto add = [this](const QString &name, const QString &code) {
        if (const QString key = nameKey(name); !key.isEmpty() && !m_codes.contains(key))
            m_codes.insert(key, code);
    };
    for (const Term &term : shippedTerms()) {
        m_codes.insert(term.code, term.code);
        add(term.nameEn, term.code);
        add(term.nameZh, term.code);
    }
    for (const Term &term : shippedTerms()) {
        for (const QString &name : term.also)
            add(name, term.code);
    }
    Statement house(db,
                    QStringLiteral("SELECT code, name_en, name_zh, also FROM house_term WHERE archived_on IS NULL"));
    while (house.next()) {
        const QString code = house.row().text("code");
        m_codes.insert(code, code);
        for (const QString &name :
             QStringList{house.row().text("name_en"), house.row().text("name_zh")} + house.row().list("also"))
            add(name, code);
    }
}

const std::string &SubjectTerms::codeOf(std::string_view word)
{
    static const std::string none;
    if (word.size() > longestTermName)
        return none;
    if (m_known.size() > mostRemembered)
        m_known.clear();
    const auto [place, isNew] = m_known.try_emplace(std::string(word));
    if (isNew) {
        const QString text = QString::fromUtf8(word.data(), qsizetype(word.size()));
        const auto byCode = m_codes.constFind(text);
        const auto found = byCode != m_codes.constEnd() ? byCode : m_codes.constFind(nameKey(text));
        if (found != m_codes.constEnd())
            place->second = found->toStdString();
    }
    return place->second;
}

SubjectTerms::Found SubjectTerms::of(std::string_view list)
{
    std::set<std::string> codes;
    std::vector<std::string_view> words;
    forEachEntry(list, [&](std::string_view entry) {
        const std::string &code = codeOf(entry);
        if (!code.empty())
            codes.insert(code);
        else if (std::ranges::find(words, entry) == words.end())
            words.push_back(entry);
    });
    Found out;
    for (const std::string &code : codes) {
        out.codes += out.codes.empty() ? "" : "; ";
        out.codes += code;
    }
    for (const std::string_view word : words) {
        out.words += out.words.empty() ? "" : "; ";
        out.words += word;
    }
    return out;
}

QStringList subjectCodes(std::string_view joined)
{
    return QString::fromUtf8(joined.data(), qsizetype(joined.size())).split(QStringLiteral("; "), Qt::SkipEmptyParts);
}

std::unordered_map<qint64, std::string> termsOfAssets(Connection &db, Id<Institution> institution)
{
    return readTerms(db, QStringLiteral("SELECT t.asset_id, t.term FROM asset_term t JOIN asset a ON a.id = t.asset_id "
                                        "WHERE a.institution_id = %1 ORDER BY t.asset_id, t.term")
                             .arg(institution.value));
}

std::unordered_map<qint64, std::string> termsOfAssets(Connection &db, const std::vector<qint64> &ids)
{
    if (ids.empty())
        return {};
    QStringList numbers;
    for (const qint64 id : ids)
        numbers.append(QString::number(id));
    return readTerms(
        db, QStringLiteral("SELECT asset_id, term FROM asset_term WHERE asset_id IN (%1) ORDER BY asset_id, term")
                .arg(numbers.join(u',')));
}

void insertTerms(Transaction &tx, const std::vector<std::pair<qint64, std::string>> &terms)
{
    BulkWriter rows(tx, "asset_term", {"asset_id", "term"});
    for (const auto &[asset, joined] : terms) {
        for (const QString &code : subjectCodes(joined)) {
            const std::string term = code.toStdString();
            rows.integer(asset);
            rows.text(term);
            rows.endRow();
        }
    }
    rows.finish();
}

void replaceTerms(Journal &journal, Id<Asset> asset, const QString &label, const std::string &terms)
{
    Connection &db = journal.transaction().db();
    const auto held = termsOfAssets(db, std::vector{asset.value});
    const std::string before = held.empty() ? std::string() : held.begin()->second;
    if (before == terms)
        return;
    Statement(db, QStringLiteral("DELETE FROM asset_term WHERE asset_id = ?")).bind(asset).run();
    insertTerms(journal.transaction(), {{asset.value, terms}});
    journal.note(Area::Assets, "asset", asset.value, label, "changed by import",
                 {{QStringLiteral("terms"), QString::fromStdString(before), QString::fromStdString(terms)}});
}

} // namespace lianming
