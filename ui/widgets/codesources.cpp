#include "ui/widgets/codesources.h"

#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"

#include <QCollator>
#include <QLocale>

namespace lianming {

namespace {

const QString everything = QStringLiteral("*");
const QString worldwide = QStringLiteral("WORLD");

QStringList sortedByWord(const QStringList &codes)
{
    QCollator order(isChinese() ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    order.setNumericMode(true);
    std::vector<std::pair<QCollatorSortKey, QString>> sorted;
    sorted.reserve(size_t(codes.size()));
    for (const QString &code : codes)
        sorted.emplace_back(order.sortKey(territoryWord(code)), code);
    std::ranges::stable_sort(sorted, [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList out;
    out.reserve(codes.size());
    for (const auto &[key, code] : sorted)
        out.append(code);
    return out;
}

/// Of paths, where `*` is above all.
CodeSource::Cover pathCover(const QString &code, const QStringList &chosen)
{
    const std::string one = code.toStdString();
    bool part = false;
    for (const QString &other : chosen) {
        const std::string text = other.toStdString();
        if (isAtOrBelowPath(one, text))
            return CodeSource::Cover::Whole;
        part = part || isAtOrBelowPath(text, one);
    }
    return part ? CodeSource::Cover::Part : CodeSource::Cover::None;
}

} // namespace

std::vector<std::string> codeStrings(const QStringList &codes)
{
    std::vector<std::string> out;
    out.reserve(size_t(codes.size()));
    for (const QString &code : codes)
        out.push_back(code.toStdString());
    return out;
}

TerritorySource::TerritorySource(const Regions &regions, QObject *parent) : CodeSource(parent), m_catalog(regions)
{
}

void TerritorySource::setRegions(const Regions &regions)
{
    if (m_catalog.regions() == regions)
        return;
    m_catalog = TerritoryCatalog(regions);
    Q_EMIT changed();
}

void TerritorySource::setExceptionsFrom(const QStringList &territories)
{
    m_isExceptions = true;
    m_from = territories;
    Q_EMIT changed();
}

bool TerritorySource::isOffered(const QString &code) const
{
    if (!m_isExceptions)
        return true;
    if (code == worldwide || m_from.contains(code))
        return false;
    return m_from.isEmpty() || m_catalog.isCovered(code.toStdString(), codeStrings(m_from));
}

QStringList TerritorySource::roots() const
{
    if (!m_isExceptions)
        return QStringList{worldwide} + children(worldwide);
    if (m_from.isEmpty() || m_from.contains(worldwide))
        return children(worldwide);
    QStringList out;
    for (const QString &code : m_from) {
        if (m_catalog.hasChildren(code.toStdString()))
            out.append(code);
    }
    return out;
}

QStringList TerritorySource::children(const QString &code) const
{
    const QStringList codes = codeTexts(m_catalog.children(code.toStdString()));
    return code == worldwide ? codes : sortedByWord(codes);
}

bool TerritorySource::hasChildren(const QString &code) const
{
    // Its own row stands beside what is below it: one level less to open.
    return code != worldwide && m_catalog.hasChildren(code.toStdString());
}

QStringList TerritorySource::path(const QString &code) const
{
    QStringList out = codeTexts(m_catalog.path(code.toStdString()));
    out.removeAll(worldwide);
    return out;
}

bool TerritorySource::isChoosable(const QString &code) const
{
    return !TerritoryCatalog::isGroup(code.toStdString()) && isOffered(code);
}

QString TerritorySource::text(const QString &code) const
{
    return territoryText(code);
}

QString TerritorySource::word(const QString &code) const
{
    return territoryWord(code);
}

QString TerritorySource::note(const QString &code) const
{
    return TerritoryCatalog::isGroup(code.toStdString()) || code == worldwide ? QString() : code;
}

CodeSource::Cover TerritorySource::cover(const QString &code, const QStringList &chosen) const
{
    const std::string one = code.toStdString();
    const std::vector<std::string> codes = codeStrings(chosen);
    if (chosen.contains(code) || m_catalog.isCovered(one, codes))
        return Cover::Whole;
    return m_catalog.isPartlyCovered(one, codes) ? Cover::Part : Cover::None;
}

QString TerritorySource::codeOf(const QString &typed) const
{
    const QString text = typed.trimmed();
    for (const QString &form : {text, text.toUpper()}) {
        const std::string code = TerritoryCatalog::writtenAs(form.toStdString());
        if (m_catalog.contains(code))
            return QString::fromStdString(code);
    }
    const auto hits = m_catalog.search(text, 1);
    if (hits.empty())
        return {};
    // Districts are called like many things (Apac is one of Uganda): their names are only looked for, not taken.
    const std::string &hit = hits.front();
    if (hit.find('-') != std::string::npos && !hit.starts_with("CN-"))
        return {};
    const auto isCalled = [&](NameLanguage language) {
        return m_catalog.name(hit, language).compare(text, Qt::CaseInsensitive) == 0;
    };
    return isCalled(NameLanguage::English) || isCalled(NameLanguage::Chinese) ? QString::fromStdString(hit) : QString();
}

void TerritorySource::search(const QString &typed)
{
    QStringList codes = codeTexts(m_catalog.search(typed));
    codes.removeIf([this](const QString &code) { return !isOffered(code); });
    Q_EMIT found(typed, codes);
}

PathSource::PathSource(PathTree tree, const std::vector<std::string> &used, QObject *parent)
    : CodeSource(parent), m_catalog(tree, used)
{
}

void PathSource::setUsed(const std::vector<std::string> &used)
{
    m_catalog = PathCatalog(m_catalog.tree(), used);
    Q_EMIT changed();
}

QStringList PathSource::roots() const
{
    return QStringList{everything} + codeTexts(m_catalog.children(everything.toStdString()));
}

QStringList PathSource::children(const QString &code) const
{
    return code == everything ? QStringList() : codeTexts(m_catalog.children(code.toStdString()));
}

bool PathSource::hasChildren(const QString &code) const
{
    return code != everything && m_catalog.hasChildren(code.toStdString());
}

QStringList PathSource::path(const QString &code) const
{
    QStringList out = codeTexts(m_catalog.path(code.toStdString()));
    out.removeAll(everything);
    return out;
}

QString PathSource::text(const QString &code) const
{
    return m_catalog.tree() == PathTree::Categories ? categoryText(code) : channelText(code);
}

QString PathSource::word(const QString &code) const
{
    return m_catalog.tree() == PathTree::Categories ? categoryWord(code) : channelWord(code);
}

QString PathSource::note(const QString &code) const
{
    return code == everything ? QString() : code;
}

CodeSource::Cover PathSource::cover(const QString &code, const QStringList &chosen) const
{
    return pathCover(code, chosen);
}

QString PathSource::codeOf(const QString &typed) const
{
    QString text = typed.trimmed();
    // Latin codes are written small: what comes with capitals is a code as people say it.
    const bool isKnown = m_catalog.contains(text.toLower().toStdString());
    if (isKnown)
        text = text.toLower();
    if (isKnown || (text.contains(u'/') && isPathCode(text.toStdString())))
        return text;
    const auto hits = m_catalog.search(text, 1);
    const auto isCalled = [&](NameLanguage language) {
        return segmentName(m_catalog.tree(), hits.front(), language).compare(text, Qt::CaseInsensitive) == 0;
    };
    if (!hits.empty() && (isCalled(NameLanguage::English) || isCalled(NameLanguage::Chinese)))
        return QString::fromStdString(hits.front());
    return isPathCode(text.toStdString()) && text == text.toLower() ? text : QString();
}

void PathSource::search(const QString &typed)
{
    Q_EMIT found(typed, codeTexts(m_catalog.search(typed)));
}

QStringList RightSource::roots() const
{
    QStringList out{everything};
    for (const Right right : singleRights)
        out.append(QString::fromLatin1(rightCode(right)));
    return out;
}

QString RightSource::text(const QString &code) const
{
    const auto right = parseRight(code.toStdString());
    return right ? rightText(*right) : code;
}

QString RightSource::note(const QString &) const
{
    return {};
}

CodeSource::Cover RightSource::cover(const QString &code, const QStringList &chosen) const
{
    return pathCover(code, chosen);
}

QString RightSource::codeOf(const QString &typed) const
{
    const QString text = typed.trimmed().toLower();
    for (const QString &code : roots()) {
        if (text == code || text == this->text(code).toLower())
            return code;
    }
    return {};
}

void RightSource::search(const QString &typed)
{
    const CodeQuery query(typed);
    QStringList codes;
    for (const CodeName &name : codeNames()) {
        if (name.kind == CodeName::Kind::Right && query.rank(name.code, name.keys))
            codes.append(QString::fromUtf8(name.code.data(), qsizetype(name.code.size())));
    }
    Q_EMIT found(typed, codes);
}

LookupSource::LookupSource(Ask ask, QObject *parent) : CodeSource(parent), m_ask(std::move(ask))
{
}

void LookupSource::setAll(std::function<QString()> text)
{
    m_all = std::move(text);
    Q_EMIT changed();
}

void LookupSource::remember(const QList<Item> &items)
{
    for (const Item &item : items)
        m_known.insert(item.code, item);
}

void LookupSource::setOffered(const QList<Item> &items)
{
    remember(items);
    m_offered.clear();
    for (const Item &item : items)
        m_offered.append(item.code);
    Q_EMIT changed();
}

void LookupSource::setKnown(const QList<Item> &items)
{
    remember(items);
    Q_EMIT changed();
}

void LookupSource::answer(const QString &typed, const QList<Item> &items)
{
    remember(items);
    QStringList codes;
    for (const Item &item : items)
        codes.append(item.code);
    Q_EMIT found(typed, codes);
}

QStringList LookupSource::roots() const
{
    return m_all ? QStringList{everything} + m_offered : m_offered;
}

QString LookupSource::text(const QString &code) const
{
    if (code == everything && m_all)
        return m_all();
    const auto item = m_known.constFind(code);
    if (item == m_known.cend())
        return code;
    const QString title = titleText(item->english, item->chinese);
    return title.isEmpty() ? code : title;
}

QString LookupSource::note(const QString &code) const
{
    const auto item = m_known.constFind(code);
    if (code == everything || item == m_known.cend())
        return {};
    return item->note.isEmpty() ? code : item->note;
}

CodeSource::Cover LookupSource::cover(const QString &code, const QStringList &chosen) const
{
    return chosen.contains(code) || chosen.contains(everything) ? Cover::Whole
           : code == everything && !chosen.isEmpty()            ? Cover::Part
                                                                : Cover::None;
}

QString LookupSource::codeOf(const QString &typed) const
{
    const QString text = typed.trimmed();
    return m_known.contains(text) || (m_all && text == everything) ? text : QString();
}

void LookupSource::search(const QString &typed)
{
    if (m_ask)
        m_ask(typed);
    else
        Q_EMIT found(typed, {});
}

} // namespace lianming
