#include "app/cli/openworkspace.h"
#include "app/cli/printing.h"
#include "app/cli/progressline.h"
#include "app/cli/triagecommands.h"
#include "app/cli/wholeoption.h"
#include "core/brands/brandservice.h"
#include "core/copies/listingimport.h"
#include "core/copies/platform.h"
#include "core/copies/sellerservice.h"
#include "core/copies/triageservice.h"
#include "core/protection/protectionservice.h"

namespace lianming::cli {

namespace {

OrderedJson candidatesJson(const QList<SellerCandidate> &candidates)
{
    OrderedJson out = OrderedJson::array();
    for (const SellerCandidate &one : candidates) {
        out.push_back({{"kind", one.brand.isSet() ? "brand" : "store"},
                       {"code", utf8(one.code)},
                       {"id", one.brand.isSet() ? one.brand.value : one.store.value},
                       {"name_en", utf8(one.nameEn)},
                       {"name_zh", utf8(one.nameZh)},
                       {"because", utf8(one.reason)},
                       {"sureness", one.sureness},
                       {"licensee", one.live}});
    }
    return out;
}

int listSellers(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    SellerFilter filter;
    filter.text = text(arguments, "text");
    filter.platform = text(arguments, "platform");
    filter.onlyOpen = arguments.has("open");
    filter.after = {wholeOption(arguments, "after").value_or(0)};
    filter.limit = int(wholeOption(arguments, "limit").value_or(filter.limit));
    if (const auto word = arguments.value("link")) {
        filter.link = parseSellerLink(*word);
        if (!filter.link)
            refuseWord("link", *word);
    }
    SellerService service(workspace);
    OrderedJson rows = OrderedJson::array();
    for (const SellerItem &item : service.list(filter)) {
        const Seller &seller = item.seller;
        OrderedJson row = {{"id", seller.id.value},
                           {"version", seller.version},
                           {"platform", utf8(seller.platform)},
                           {"shop_id", utf8(seller.shopId)},
                           {"name", utf8(seller.name)},
                           {"other_names", listJson(seller.otherNames)},
                           {"link", sellerLinkCode(seller.link)},
                           {"brand", utf8(item.brandCode)},
                           {"institution", utf8(item.ownerCode)},
                           {"linked_by", utf8(seller.linkedBy)},
                           {"link_note", utf8(seller.linkNote)},
                           {"listings", item.listings},
                           {"open_matches", item.openMatches}};
        if (arguments.has("candidates") && seller.link == SellerLink::Open)
            row["candidates"] = candidatesJson(service.candidates(seller.id));
        rows.push_back(row);
    }
    printRows(arguments, rows);
    return 0;
}

int linkSeller(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    SellerService service(workspace);
    const Seller seller = service.named(arguments.operands().first());
    const QString note = text(arguments, "note");
    const int ways = int(arguments.has("brand")) + int(arguments.has("own")) + int(arguments.has("nobody"))
                     + int(arguments.has("open"));
    if (ways != 1)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "Say one of --brand, --own, --nobody and --open: whose shop it is"));
    if (const auto code = arguments.value("brand")) {
        const auto brands = BrandService(workspace).list({.text = *code});
        const auto found = std::ranges::find(brands, *code, &BrandItem::code);
        if (found == brands.end())
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no brand %1"), {*code});
        service.linkBrand(seller.id, seller.version, found->id, note);
    } else if (arguments.has("own")) {
        service.linkOwn(seller.id, seller.version, {wholeOption(arguments, "store").value_or(0)}, note);
    } else if (arguments.has("nobody")) {
        service.linkNobody(seller.id, seller.version, note);
    } else {
        service.unlink(seller.id, seller.version);
    }
    const Seller linked = service.get(seller.id);
    printRecord(arguments, {{"id", linked.id.value}, {"link", sellerLinkCode(linked.link)}});
    return 0;
}

/// A shop that has taken another name keeps the old one, to be known again by.
int changeSeller(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    SellerService service(workspace);
    Seller seller = service.named(arguments.operands().first());
    if (const auto name = arguments.value("name"))
        rename(seller, name->simplified());
    seller.shopId = arguments.value("shop-id").value_or(seller.shopId);
    seller.address = arguments.value("address").value_or(seller.address);
    seller.notes = arguments.value("notes").value_or(seller.notes);
    service.change(seller);
    printRecord(arguments, {{"id", seller.id.value},
                            {"name", utf8(seller.name)},
                            {"other_names", listJson(seller.otherNames)},
                            {"shop_id", utf8(seller.shopId)}});
    return 0;
}

OrderedJson standingJson(const StandingAnswer &answer)
{
    OrderedJson grants = OrderedJson::array();
    for (const GrantStanding &one : answer.grants) {
        OrderedJson outside = OrderedJson::array();
        for (const ScopeDimension dimension : one.outside)
            outside.push_back(scopeDimensionCode(dimension));
        OrderedJson unsure = OrderedJson::array();
        for (const ScopeDimension dimension : one.unsure)
            unsure.push_back(scopeDimensionCode(dimension));
        grants.push_back({{"standing", sellerStandingCode(one.standing)},
                          {"contract", utf8(one.licence.contract)},
                          {"grant", one.licence.place},
                          {"from", cli::dayJson(one.from)},
                          {"until", cli::dayJson(one.until)},
                          {"outside", outside},
                          {"not_known", unsure},
                          {"scope", utf8(scopeLines(one.licence.grant).join(QStringLiteral("; ")))}});
    }
    return {{"standing", sellerStandingCode(answer.standing)}, {"grants", grants}};
}

/// Exit status 1 where it is sure that no licence covers it: whoever may be licensed is no pirate to a script.
int showStanding(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    SellerService service(workspace);
    const Seller seller = service.named(arguments.operands().first());
    ListingScope scope;
    if (const auto code = arguments.value("asset"))
        scope.asset = ProtectionService(workspace).assetByCode(*code);
    scope.category = text(arguments, "category");
    scope.territory = text(arguments, "territory");
    scope.channel = arguments.value("channel").value_or(platformChannel(seller.platform));
    const SellerView view = service.standing(seller, scope, dayOption(arguments, "on").value_or(QDate()));
    const StandingAnswer &then = view.then;
    OrderedJson record = {{"standing", sellerStandingCode(then.standing)},
                          {"may_sell", maySell(then.standing)},
                          {"unlicensed", isUnlicensed(then.standing)},
                          {"unclear_because", standingDoubtCode(then.doubt)},
                          {"on", cli::dayJson(view.on)},
                          {"today", sellerStandingCode(view.today.standing)},
                          {"seller", utf8(sellerLabel(seller))},
                          {"link", sellerLinkCode(seller.link)},
                          {"brand", utf8(view.brandCode)}};
    if (!then.grants.isEmpty()) {
        record["contract"] = utf8(then.grants.first().licence.contract);
        record["until"] = cli::dayJson(then.grants.first().until);
    }
    record["grants"] = standingJson(then)["grants"];
    record["candidates"] = candidatesJson(view.candidates);
    printRecord(arguments, record);
    return isUnlicensed(then.standing) ? 1 : 0;
}

OrderedJson issuesJson(const QList<ListingIssue> &issues)
{
    OrderedJson out = OrderedJson::array();
    for (const ListingIssue &one : issues) {
        out.push_back({{"row", one.row},
                       {"line", one.line},
                       {"field", utf8(one.field)},
                       {"reason", utf8(one.reason)},
                       {"message", utf8(one.message.english())},
                       {"value", utf8(one.value)}});
    }
    return out;
}

/// "price=售价", given once for each column; "price=" says that there is none.
std::optional<ListingMapping> mappingOption(const Arguments &arguments, const QString &path)
{
    if (!arguments.has("column") && !arguments.has("sheet"))
        return std::nullopt;
    ListingLayout layout = proposeListingLayout(path, arguments.value("sheet"));
    for (const QString &word : arguments.values("column")) {
        const qsizetype cut = word.indexOf(u'=');
        const auto field = parseListingField(QStringView(word).left(std::max<qsizetype>(cut, 0)));
        const QString column = word.mid(cut + 1);
        const qsizetype place = layout.header.indexOf(column);
        if (!field || (place < 0 && !column.isEmpty()))
            refuseWord("column", word);
        layout.mapping.columns.erase(*field);
        if (place >= 0)
            layout.mapping.columns[*field] = int(place);
    }
    return layout.mapping;
}

int importListings(const Arguments &arguments, const QString &path)
{
    Workspace workspace = openWorkspace(arguments);
    ListingImportOptions options;
    options.trial = arguments.has("trial");
    options.mapping = mappingOption(arguments, path);
    options.common.platform = text(arguments, "platform");
    options.common.shopName = text(arguments, "shop");
    options.common.category = text(arguments, "category");
    options.common.territory = text(arguments, "territory");
    if (const auto code = arguments.value("currency")) {
        const auto currency = Currency::find(*code);
        if (!currency)
            refuseWord("currency", *code);
        options.common.currency = *currency;
    }
    Progress progress;
    ListingImportReport report;
    {
        const ProgressLine line(progress);
        report = ListingImporter(workspace).run(path, options, progress);
    }
    OrderedJson columns = OrderedJson::object();
    for (const auto &[field, place] : report.mapping.columns)
        columns[listingFieldCode(field)] = utf8(report.header.value(place));
    printRecord(arguments, {{"form", utf8(report.form)},
                            {"sheet", utf8(report.mapping.sheet)},
                            {"columns", columns},
                            {"present", report.present},
                            {"added", report.added},
                            {"changed", report.changed},
                            {"unchanged", report.unchanged},
                            {"refused", report.refused},
                            {"pictures", report.pictures},
                            {"refusals", issuesJson(report.refusals)},
                            {"notices", issuesJson(report.notices)}});
    return report.refused == 0 ? 0 : 1;
}

int listListings(const Arguments &arguments)
{
    Workspace workspace = openWorkspace(arguments);
    ListingFilter filter;
    filter.text = text(arguments, "text");
    filter.platform = text(arguments, "platform");
    filter.after = {wholeOption(arguments, "after").value_or(0)};
    filter.limit = int(wholeOption(arguments, "limit").value_or(filter.limit));
    if (const auto seller = arguments.value("seller"))
        filter.seller = SellerService(workspace).named(*seller).id;
    OrderedJson rows = OrderedJson::array();
    for (const ListingItem &item : TriageService(workspace).listings(filter)) {
        const Listing &listing = item.listing;
        rows.push_back({{"id", listing.id.value},
                        {"platform", utf8(listing.platform)},
                        {"number", utf8(listing.number)},
                        {"seller", utf8(item.sellerName)},
                        {"title", utf8(listing.title)},
                        {"url", utf8(listing.url)},
                        {"price_shown", utf8(listing.priceShown)},
                        {"price", moneyJson(listing.price)},
                        {"units_shown", utf8(listing.unitsShown)},
                        {"units", listing.units ? OrderedJson(*listing.units) : OrderedJson(nullptr)},
                        {"exposure", moneyJson(listing.exposure())},
                        {"seen_at", instantJson(listing.seenAt)},
                        {"pictures", item.pictures},
                        {"open_matches", item.openMatches}});
    }
    printRows(arguments, rows);
    return 0;
}

int listings(const Arguments &arguments)
{
    const QStringList &words = arguments.operands();
    if (words.size() == 2 && words[0] == u"import")
        return importListings(arguments, words[1]);
    if (words.size() == 1 && words[0] == u"list")
        return listListings(arguments);
    throw Error(Error::Kind::BadInput,
                QT_TRANSLATE_NOOP("core", "Write \"listings import FILE\" or \"listings list\""));
}

void addSellerCommands(CommandTable &table)
{
    table.add({"protect",
               "sellers",
               "List the sellers of listings that were seen",
               {workspaceOption(),
                {"text", "WORDS"},
                {"platform", "CODE"},
                {"link", "LINK", "open, brand, own or nobody"},
                {"open", "", "Only those with an open match"},
                {"candidates", "", "With the brands and stores that they may be"},
                {"after", "ID", "Only those behind this one"},
                {"limit", "NUMBER"}},
               "",
               listSellers});
    table.add({"protect",
               "seller-link",
               "Say whose shop a seller is: its id, PLATFORM:SHOP or its name",
               {workspaceOption(),
                {"brand", "CODE"},
                {"own", "", "An institution's own"},
                {"store", "ID", "Which of its stores, with --own"},
                {"nobody", "", "None that we know"},
                {"open", "", "Nobody has said"},
                {"note", "TEXT", "How that is known"}},
               "SELLER",
               linkSeller});
    table.add({"protect",
               "seller-change",
               "Say what a shop is called now, and other things about it; listings under the old name stay its own",
               {workspaceOption(),
                {"name", "NAME"},
                {"shop-id", "NUMBER", "The platform's number of the shop"},
                {"address", "URL"},
                {"notes", "TEXT"}},
               "SELLER",
               changeSeller});
    table.add({"protect",
               "standing",
               "Whether a seller is licensed; exit status 1 if it is sure that no licence covers it",
               {workspaceOption(),
                {"asset", "CODE"},
                {"category", "CODE"},
                {"territory", "CODE"},
                {"channel", "CODE", "The platform's if not given"},
                {"on", "DAY", "Today if not given"}},
               "SELLER",
               showStanding});
}

} // namespace

void addCopiesCommands(CommandTable &table)
{
    addSellerCommands(table);
    table.add({"protect",
               "listings",
               "Take in a sheet of listings with their pictures, or list them; exit status 1 if a row was refused",
               {workspaceOption(),
                {"trial", "", "Count, and change nothing"},
                {"sheet", "NAME", "Of a workbook"},
                {"column", "FIELD=HEADER", "What a column is, where the guess is wrong; may be given several times"},
                {"platform", "CODE", "Of rows that do not say it"},
                {"shop", "NAME", "Of rows that do not say it"},
                {"currency", "CODE", "Of prices that do not say it; CNY if not given"},
                {"category", "CODE", "Of rows that do not say it"},
                {"territory", "CODE", "Of rows that do not say it"},
                {"text", "WORDS", "Of list"},
                {"seller", "SELLER", "Of list"},
                {"after", "ID", "Of list: only those behind this one"},
                {"limit", "NUMBER", "Of list"}},
               "import|list [FILE]",
               listings});
    addTriageCommands(table);
}

} // namespace lianming::cli
