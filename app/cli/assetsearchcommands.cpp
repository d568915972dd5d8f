// assets search and the searches with a name: all that the window's search can, by words, facets, years, colours and
// pictures.
#include "app/cli/assetselection.h"
#include "app/cli/facetvalues.h"
#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "core/imaging/lookalike.h"
#include "core/imaging/pictureworker.h"

#include <algorithm>

namespace lianming::cli {

namespace {

constexpr int mostAlike = 300; ///< as many as the window shows

OrderedJson foundJson(const AssetRow &row)
{
    return {{"code", utf8(row.code)},
            {"accession_number", utf8(row.accessionNumber)},
            {"kind", assetKindCode(row.kind)},
            {"title_en", utf8(row.titleEn)},
            {"title_zh", utf8(row.titleZh)},
            {"creator", utf8(row.creator)},
            {"period", utf8(row.period)},
            {"material", utf8(row.material)},
            {"rights_statement", utf8(row.rightsStatement)},
            {"has_picture", !row.pictureSha256.isEmpty()},
            {"curated", row.curated},
            {"rights", utf8(row.standing)},
            {"licence", utf8(row.licence)}};
}

QByteArray foundText(const QList<AssetRow> &rows)
{
    QString out;
    for (const AssetRow &row : rows) {
        QStringList cells{row.code, row.titleZh, row.titleEn, row.creator, row.period};
        for (QString &cell : cells) {
            for (QChar &c : cell)
                c = c.unicode() < 0x20 ? QChar(u' ') : c;
        }
        out += cells.join(u'\t') + u'\n';
    }
    return out.toUtf8();
}

int wholeNumber(const Arguments &arguments, const char *option, int least, int fallback)
{
    const auto text = arguments.value(option);
    if (!text)
        return fallback;
    constexpr int most = 100'000;
    bool isNumber = false;
    const int number = text->toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" is no whole number from %3 to 100000"),
                    {QStringLiteral("--") + QLatin1StringView(option), *text, QString::number(least)});
    return number;
}

/// What resembles a picture, the best first; of copies those alone.
std::vector<qint64> likePicture(Workspace &w, const QString &path, bool copiesOnly)
{
    PictureWorker pictures;
    const LookAlike alike(w);
    QList<LikePicture> found = alike.pictures(pictures.prints(path), mostAlike);
    if (copiesOnly)
        found.removeIf([](const LikePicture &picture) { return !picture.isCopy; });
    return alike.assets(found);
}

SavedSearch searchNamed(const Catalogue &catalogue, const QString &name)
{
    for (const SavedSearch &search : catalogue.savedSearches()) {
        if (search.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return search;
    }
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no search named %1"), {name});
}

/// What the saved search asks, narrowed further by what was given beside it.
AssetFilter narrowed(AssetFilter saved, const AssetFilter &given)
{
    if (!given.text.isEmpty())
        saved.text = (saved.text + u' ' + given.text).trimmed();
    if (given.institution.isSet())
        saved.institution = given.institution;
    if (given.collection.isSet())
        saved.collection = given.collection;
    if (!given.rightsStatement.isEmpty())
        saved.rightsStatement = given.rightsStatement;
    for (auto facet = given.facets.cbegin(); facet != given.facets.cend(); ++facet)
        saved.facets[facet.key()] = facet.value();
    saved.fromYear = given.fromYear ? given.fromYear : saved.fromYear;
    saved.toYear = given.toYear ? given.toYear : saved.toYear;
    saved.archived = saved.archived || given.archived;
    saved.among = given.among;
    return saved;
}

std::optional<AssetSort> sortOption(const Arguments &arguments)
{
    const auto given = arguments.value("sort");
    if (!given)
        return std::nullopt;
    const auto out = parseAssetSort(*given);
    if (!out)
        refuseWord("sort", *given);
    return out;
}

AssetFilter askedOf(Workspace &w, const Arguments &arguments)
{
    AssetFilter filter = filterOf(w, arguments);
    filter.text = arguments.operands().join(u' ');
    filter.sort = AssetSort::Relevance;
    const auto like = arguments.value("like");
    const auto copies = arguments.value("copies-of");
    if (like && copies)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Give either --like or --copies-of"));
    if (like || copies)
        filter.among = likePicture(w, like ? *like : *copies, copies.has_value());
    if (const auto name = arguments.value("saved"))
        filter = narrowed(searchNamed(Catalogue(w), *name).filter, filter);
    filter.sort = sortOption(arguments).value_or(filter.sort);
    return filter;
}

QByteArray facetsText(const OrderedJson &facets, qint64 total)
{
    QString out = QStringLiteral("total\t\t%1\n").arg(total);
    for (const auto &[facet, values] : facets.items()) {
        for (const OrderedJson &value : values) {
            out += QString::fromStdString(facet) + u'\t' + QString::fromStdString(value.at("value").get<std::string>())
                   + u'\t' + QString::number(value.at("count").get<qint64>());
            for (const char *name : {"name_en", "name_zh"}) {
                if (value.contains(name))
                    out += u'\t' + QString::fromStdString(value.at(name).get<std::string>());
            }
            out += u'\n';
        }
    }
    return out.toUtf8();
}

int search(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    const Catalogue catalogue(workspace);
    const AssetFilter filter = askedOf(workspace, arguments);
    constexpr int usual = 20;
    const int limit = wholeNumber(arguments, "limit", 1, usual);
    const int offset = wholeNumber(arguments, "offset", 0, 0);
    if (!arguments.has("facets")) {
        std::vector<qint64> ids = catalogue.ids(filter, qint64(offset) + limit);
        ids.erase(ids.begin(), ids.begin() + std::min<qsizetype>(offset, qsizetype(ids.size())));
        const QList<AssetRow> rows = catalogue.rows(ids);
        OrderedJson out = OrderedJson::array();
        for (const AssetRow &row : rows)
            out.push_back(foundJson(row));
        if (arguments.json())
            writeJson(out);
        else
            write(foundText(rows));
        return rows.isEmpty() ? 1 : 0;
    }
    const CataloguePage page = catalogue.page(filter, offset + limit);
    const OrderedJson facets = facetsJson(workspace, page.facets);
    if (arguments.json()) {
        OrderedJson out{{"total", page.total}, {"facets", facets}, {"rows", OrderedJson::array()}};
        for (const AssetRow &row : page.rows.mid(offset))
            out["rows"].push_back(foundJson(row));
        writeJson(out);
    } else {
        write(facetsText(facets, page.total));
    }
    return page.total == 0 ? 1 : 0;
}

int listSearches(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    OrderedJson rows = OrderedJson::array();
    for (const SavedSearch &search : Catalogue(workspace).savedSearches()) {
        const OrderedJson asks = searchJson(search.filter);
        rows.push_back({{"name", utf8(search.name)}, {"asks", arguments.json() ? asks : OrderedJson(asks.dump())}});
    }
    printRows(arguments, rows);
    return 0;
}

int saveSearch(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    Catalogue catalogue(workspace);
    SavedSearch search;
    if (arguments.has("replace"))
        search = searchNamed(catalogue, arguments.operands().value(0));
    search.name = arguments.value("rename").value_or(arguments.operands().value(0));
    AssetFilter filter = filterOf(workspace, arguments);
    // Saved searches keep an institution as the facet's choice, as the window does.
    if (filter.institution.isSet())
        filter.facets[Facet::Institution].append(QString::number(filter.institution.value));
    filter.text = arguments.value("search").value_or(QString());
    filter.sort = sortOption(arguments).value_or(AssetSort::Relevance);
    const bool isOnlyRenamed =
        arguments.has("replace") && arguments.has("rename")
        && searchJson(filter).dump() == searchJson(AssetFilter{.sort = AssetSort::Relevance}).dump();
    if (!isOnlyRenamed)
        search.filter = filter;
    catalogue.save(search);
    printRecord(arguments, {{"name", utf8(search.name)}, {"asks", searchJson(search.filter)}});
    return 0;
}

int deleteSearch(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    Catalogue catalogue(workspace);
    const SavedSearch search = searchNamed(catalogue, arguments.operands().value(0));
    catalogue.forget(search.id);
    printRecord(arguments, {{"name", utf8(search.name)}});
    return 0;
}

/// A saved search keeps facets' choices, no single statement of rights.
QList<Option> keptOptions()
{
    QList<Option> out = filterOptions();
    out.removeIf([](const Option &option) { return qstrcmp(option.name, "rights") == 0; });
    return out;
}

} // namespace

void addAssetSearchCommands(CommandTable &table)
{
    const Option workspace = workspaceOption();
    const Option sort{"sort", "ORDER",
                      "relevance (if not given), imported, pictures_first, newest, accession, title, creator, period"};
    table.add({"assets", "search",
               "Find assets by words, beginnings of words, Chinese, pinyin, number, facets or picture",
               QList<Option>{workspace} + filterOptions()
                   + QList<Option>{{"like", "PICTURE", "what looks like this picture, the most alike first"},
                                   {"copies-of", "PICTURE", "of which this is a copy, also turned or mirrored"},
                                   {"saved", "NAME", "a search with a name, narrowed by what else is given"},
                                   {"facets", "", "print how many there are by facet and value"},
                                   sort,
                                   {"limit", "N", "20 if not given"},
                                   {"offset", "N", "leave out so many first"}},
               "[WORD…]", search});
    table.add({"assets", "searches", "List the searches with a name", {workspace}, "", listSearches});
    table.add({"assets", "search-save", "Give a search a name",
               QList<Option>{workspace, {"search", "TEXT", "the words of it"}} + keptOptions()
                   + QList<Option>{sort,
                                   {"replace", "", "change the one that has the name"},
                                   {"rename", "NAME", "with --replace: its new name"}},
               "NAME", saveSearch});
    table.add({"assets", "search-delete", "Delete a search with a name", {workspace}, "NAME", deleteSearch});
}

} // namespace lianming::cli
