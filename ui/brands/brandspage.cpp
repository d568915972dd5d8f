#include "ui/brands/brandspage.h"

#include "core/audit/journal.h"
#include "core/brands/brandmerge.h"
#include "core/exchange/brandimport.h"
#include "ui/brands/brandimportform.h"
#include "ui/brands/duplicatebrands.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/widgets/actionlink.h"

#include <QFileInfo>

namespace lianming {

namespace {

QList<Column<BrandItem>> brandColumns()
{
    using Item = BrandItem;
    const auto count = [](const char *id, std::function<QString()> title, qint64 Item::*member) {
        return Column<Item>{QString::fromLatin1(id),
                            std::move(title),
                            [member](const Item &item) { return countText(item.*member); },
                            [member](const Item &item) { return item.*member; },
                            Qt::AlignRight,
                            {},
                            130};
    };
    return {
        {QStringLiteral("name"),
         [] { return BrandsPage::tr("Brand"); },
         [](const Item &item) { return titleText(item.nameEn, item.nameZh); },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &item) {
             QStringList parts{isChinese() ? item.nameEn : item.nameZh};
             if (item.fictitious)
                 parts.append(BrandsPage::tr("invented"));
             parts.removeAll(QString());
             return parts.join(QStringLiteral(" · "));
         }),
         320},
        {QStringLiteral("code"),
         [] { return BrandsPage::tr("Code"); },
         [](const Item &item) { return item.code; },
         {},
         Qt::AlignLeft,
         {},
         120},
        {QStringLiteral("company"),
         [] { return BrandsPage::tr("Company"); },
         [](const Item &item) { return item.company; },
         {},
         Qt::AlignLeft,
         {},
         240},
        {QStringLiteral("categories"),
         [] { return BrandsPage::tr("Makes"); },
         [](const Item &item) { return categoriesText(item.categories); },
         {},
         Qt::AlignLeft,
         {},
         200},
        count(
            "proposals", [] { return BrandsPage::tr("Open proposals"); }, &Item::proposals),
        count(
            "contracts", [] { return BrandsPage::tr("Contracts"); }, &Item::contracts),
    };
}

} // namespace

BrandsPage::BrandsPage(Session &session) : PartnersPageOf(session, QStringLiteral("brands"), words(), brandColumns())
{
    m_import = session.actions.add(this, {QStringLiteral("brands.import"),
                                          [] { return tr("Import brands…"); },
                                          QStringLiteral("import"),
                                          {},
                                          [this] {
                                              chooseFile();
                                          }});
    m_duplicates = session.actions.add(this, {QStringLiteral("brands.duplicates"),
                                              [] { return tr("Find duplicates"); },
                                              QStringLiteral("brands"),
                                              {},
                                              [this] {
                                                  whenSafe([this] { showDuplicates(); });
                                              }});
    addAtEnd(new ActionLink(m_import));
    addAtEnd(new ActionLink(m_duplicates));
}

void BrandsPage::chooseFile()
{
    const FileQuestion question{tr("Import brands"), tr("Tables (*.csv *.txt *.tsv *.xlsx *.ods);;All files (*)")};
    session().prompts.openFile(this, question,
                               [this](const QString &path) { whenSafe([this, path] { openImport(path); }); });
}

void BrandsPage::openImport(const QString &path)
{
    takeTurn(0);
    auto *form = new BrandImportForm(session(), path);
    form->setSaver([this, path](const FormPanel::Done &done) {
        load(session().jobs.run(
                 tr("Importing %1").arg(QFileInfo(path).fileName()),
                 [path](Workspace &w, Progress &progress) { return BrandImporter(w).run(path, progress); }),
             [this, done](const BrandImportReport &report) {
                 session().messages.show({Notice::Level::Done,
                                          brandImportText(report),
                                          {},
                                          report.near > 0 ? tr("Find duplicates") : QString(),
                                          [this] {
                                              m_duplicates->trigger();
                                          }});
                 if (done())
                     closeDetail();
             });
    });
    connect(form, &FormPanel::cancelled, this, &BrandsPage::closeDetail);
    presentForm([path] { return tr("Import %1").arg(QFileInfo(path).fileName()); }, form);
}

void BrandsPage::showDuplicates()
{
    takeTurn(0);
    load(session().worker.run([](Workspace &w) {
        QHash<qint64, Brand> brands;
        QList<DuplicateBrands::Pair> out;
        const BrandService service(w);
        const BrandMergeService merges(w);
        const QList<BrandPair> pairs = merges.duplicates();
        for (const BrandPair &pair : pairs.first(std::min<qsizetype>(pairs.size(), DuplicateBrands::shown))) {
            DuplicateBrands::Pair one{service.get(pair.one), service.get(pair.other), pair, {}};
            one.problems = merges.problems(pair.one, pair.other);
            out.append(one);
        }
        return std::pair(out, qint64(pairs.size()));
    }),
         [this](const std::pair<QList<DuplicateBrands::Pair>, qint64> &found) {
             auto *view = new DuplicateBrands(found.first, found.second);
             connect(view, &DuplicateBrands::mergeWanted, this, &BrandsPage::askToMerge);
             connect(view, &DuplicateBrands::apartWanted, this, &BrandsPage::keepApart);
             connect(view, &DuplicateBrands::brandWanted, this, &BrandsPage::openRecord);
             showDetail(tr("Probably one brand"), view);
         });
}

void BrandsPage::askToMerge(const Brand &survivor, const Brand &duplicate)
{
    const ChoiceQuestion question{
        tr("Merge %1 into %2?").arg(duplicate.code, survivor.code),
        tr("%2 stays and takes over proposals, drafts, people and holds; what it leaves empty is filled from %1. %1 is "
           "archived, and this cannot be undone.")
            .arg(duplicate.code, survivor.code),
        {tr("Merge")},
        true};
    session().prompts.ask(
        this, question, [this, survivor = survivor.id, duplicate = duplicate.id](int) { merge(survivor, duplicate); });
}

void BrandsPage::merge(Id<Brand> survivor, Id<Brand> duplicate)
{
    load(session().worker.run(
             [survivor, duplicate](Workspace &w) { return BrandMergeService(w).merge(survivor, duplicate); }),
         [this](const BrandMergeResult &result) {
             session().messages.done(tr("Merged: %1 proposals, %2 drafts, %3 people and %4 holds came along.")
                                         .arg(countText(result.proposals), countText(result.contracts),
                                              countText(result.contacts), countText(result.holds)));
             showDuplicates();
         });
}

void BrandsPage::keepApart(Id<Brand> one, Id<Brand> other)
{
    load(session().worker.run([one, other](Workspace &w) { BrandMergeService(w).keepApart(one, other); }),
         [this] { showDuplicates(); });
}

void BrandsPage::showTourState(const QString &state)
{
    if (state == u"duplicates")
        m_duplicates->trigger();
    else
        PartnersPageOf::showTourState(state);
}

PartnersPage::Words BrandsPage::words()
{
    return {
        .create = [] { return tr("New brand"); },
        .edit = [] { return tr("Edit brand"); },
        .archive = [] { return tr("Archive brand"); },
        .search = [] { return tr("Name, code, company"); },
        .table = [] { return tr("Brands"); },
        .none = [] { return tr("No brands yet"); },
        .advice =
            [] { return tr("Add a brand that asks for a licence; its proposals and contracts will stand here."); },
        .count = [](int count) { return tr("%n brand(s)", nullptr, count); },
    };
}

void BrandsPage::describe(const Brand &brand, const BrandItem &item, Content &content) const
{
    content.note = brand.fictitious ? tr("invented") : QString();
    content.facts = {{tr("Code"), brand.code},
                     {tr("Company"), brand.company},
                     {tr("Unified social credit code"), brand.creditCode},
                     {tr("Country"), territoryText(brand.country)},
                     {tr("Makes"), categoriesText(brand.categories)}};
    content.links = {{tr("%n open proposal(s)", nullptr, int(item.proposals)), QStringLiteral("proposals")},
                     {tr("%n contract(s)", nullptr, int(item.contracts)), QStringLiteral("contracts")},
                     {tr("IP assets that fit"), QStringLiteral("matching")}};
}

} // namespace lianming
