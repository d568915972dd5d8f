#include "core/assets/assetrepository.h"
#include "core/assets/assetservice.h"
#include "core/assets/bulkservice.h"
#include "tests/core/assets/catalogue.h"

#include <future>

using namespace lianming;

namespace {

using Act = BulkChange::Act;

BulkChange change(Act act, const char *field, const char *text = "", const char *find = "")
{
    BulkChange out;
    out.act = act;
    out.field = QString::fromUtf8(field);
    out.text = QString::fromUtf8(text);
    out.find = QString::fromUtf8(find);
    return out;
}

BulkChange terms(Act act, const QStringList &list)
{
    BulkChange out;
    out.act = act;
    out.terms = list;
    return out;
}

BulkChange into(Act act, const char *collection)
{
    BulkChange out;
    out.act = act;
    out.collection = QString::fromUtf8(collection);
    return out;
}

CatalogueRecord record(const char *title, const char *period = "")
{
    CatalogueRecord out;
    out.asset.id = {1};
    out.asset.institution = {7};
    out.asset.accessionNumber = QStringLiteral("A1");
    out.asset.titleEn = QString::fromUtf8(title);
    out.asset.period = QString::fromUtf8(period);
    return out;
}

CatalogueRecord changed(CatalogueRecord in, const QList<BulkChange> &changes)
{
    BulkContext context;
    context.today = QDate(2026, 6, 1);
    context.collectionOwners.insert(QStringLiteral("SETS"), 7);
    QList<BulkChange> normal;
    for (const BulkChange &one : changes)
        normal.append(normalised(one));
    const auto refusal = apply(normal, context, in);
    if (refusal)
        qWarning("refused: %s", bulkRefusalCode(*refusal));
    return in;
}

std::optional<BulkRefusal> refusal(CatalogueRecord in, const BulkChange &one)
{
    BulkContext context;
    context.today = QDate(2026, 6, 1);
    context.collectionOwners.insert(QStringLiteral("OTHER"), 8);
    return apply({normalised(one)}, context, in);
}

/// Thirty assets of one museum and one of another.
struct Thirty : CatalogueMaker {
    Id<Institution> museum = institution("PM");
    Id<Institution> other = institution("TATE");
    std::vector<qint64> ids;
    Progress progress;
    BulkEditService bulk{*workspace};

    Thirty()
    {
        for (int i = 1; i <= 30; ++i) {
            Asset a = asset(museum, QStringLiteral("S%1").arg(i, 3, 10, QLatin1Char('0')), QStringLiteral("Bowl"));
            a.period = i % 2 == 0 ? QStringLiteral("Qing") : QString();
            ids.push_back(service.add(a).value);
        }
        ids.push_back(service.add(asset(other, QStringLiteral("T1"), QStringLiteral("Zebra"))).value);
    }
    AssetSelection all() { return {{}, ids}; }
    Asset at(size_t place) { return service.get({ids[place]}); }
    qint64 lines(size_t place) { return service.detail({ids[place]}).history.size(); }
    qint64 count(const char *table)
    {
        return Statement(workspace.db(), QStringLiteral("SELECT COUNT(*) FROM ") + QLatin1StringView(table))
            .one<qint64>()
            .value_or(-1);
    }
};

} // namespace

class TestBulkEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOneRecord();
    void refusesWhatIsWrong();
    void keepsChangesAsJson();
    void previewsWithoutChanging();
    void changesManyAsOneStep();
    void undoesAndDoesAgain();
    void oneUndoesOnesOwn();
    void oneOfTwoUndoes();
    void leavesWhatSomebodyChangedSince();
    void termsAndCollections();
    void archivesAndRestores();
    void oneLineEachAsTheSlowPath();
    void stopsWithoutChange();
    void manyAreFoundByWhatTheySay();
};

void TestBulkEdit::changesOneRecord()
{
    CatalogueRecord r = changed(record("Bowl"), {change(Act::Set, "period", " 清乾隆 ")});
    QCOMPARE(r.asset.period, QStringLiteral("清乾隆"));
    QCOMPARE(r.asset.fromYear, std::optional(1736));
    QCOMPARE(r.asset.toYear, std::optional(1795));
    r = changed(r, {change(Act::Clear, "period")});
    QVERIFY(r.asset.period.isEmpty());
    QVERIFY(!r.asset.fromYear && !r.asset.toYear);
    r = changed(record("Bowl"),
                {change(Act::Append, "title_en", ", blue and white"), change(Act::Set, "curated", "1")});
    QCOMPARE(r.asset.titleEn, QStringLiteral("Bowl, blue and white"));
    QVERIFY(r.asset.curated);
    r = changed(r, {change(Act::Replace, "title_en", "green", "blue"), change(Act::Set, "kind", "pattern")});
    QCOMPARE(r.asset.titleEn, QStringLiteral("Bowl, green and white"));
    QCOMPARE(r.asset.kind, AssetKind::Pattern);
    r = changed(r, {change(Act::Set, "rights_statement", "Public domain")});
    QCOMPARE(r.asset.rightsStatement, QStringLiteral("PDM-1.0"));
    r = changed(
        r, {terms(Act::AddTerms, {QStringLiteral("motif.b"), QStringLiteral("motif.a"), QStringLiteral("motif.b")})});
    QCOMPARE(r.terms, (QStringList{QStringLiteral("motif.a"), QStringLiteral("motif.b")}));
    r = changed(r, {terms(Act::RemoveTerms, {QStringLiteral("motif.a")}), into(Act::PutInto, "SETS")});
    QCOMPARE(r.terms, QStringList{QStringLiteral("motif.b")});
    QCOMPARE(r.collections, QStringList{QStringLiteral("SETS")});
    r = changed(r, {{Act::Archive}});
    QCOMPARE(r.asset.archivedOn, std::optional(QDate(2026, 6, 1)));
}

void TestBulkEdit::refusesWhatIsWrong()
{
    QCOMPARE(refusal(record("Bowl"), change(Act::Clear, "title_en")), BulkRefusal::NoTitle);
    QCOMPARE(refusal(record("Bowl"), change(Act::Set, "source_url", "javascript:alert(1)")), BulkRefusal::BadAddress);
    BulkChange large = change(Act::Append, "period");
    large.text = QString(20'001, u'x');
    QCOMPARE(refusal(record("Bowl"), large), BulkRefusal::TooLong);
    QCOMPARE(refusal(record("Bowl"), change(Act::Set, "creator", "a\x01z")), BulkRefusal::BadCharacter);
    QCOMPARE(refusal(record("Bowl"), into(Act::PutInto, "OTHER")), BulkRefusal::OtherInstitution);
    CatalogueRecord merged = record("Bowl");
    merged.asset.mergedInto = {5};
    QCOMPARE(refusal(merged, {Act::Restore}), BulkRefusal::Merged);

    QVERIFY(problemOf(change(Act::Set, "code", "x")));
    QVERIFY(problemOf(change(Act::Append, "kind", "x")));
    QVERIFY(problemOf(change(Act::Set, "kind", "vase")));
    QVERIFY(problemOf(change(Act::Set, "curated", "yes")));
    QVERIFY(problemOf(change(Act::Replace, "title_en", "x")));
    QVERIFY(problemOf(terms(Act::AddTerms, {})));
    QVERIFY(!problemOf(change(Act::Set, "period", "")));
}

void TestBulkEdit::keepsChangesAsJson()
{
    const QList<BulkChange> changes = {change(Act::Replace, "period", "清", "Qing \"x\""),
                                       terms(Act::AddTerms, {QStringLiteral("motif.dragon")}),
                                       into(Act::TakeOut, "A-1"),
                                       {Act::Archive}};
    QCOMPARE(readBulkChanges(QString::fromStdString(bulkChangesJson(changes).dump())), changes);
    VERIFY_ERROR((void)readBulkChanges(QStringLiteral("[{\"do\":\"burn\"}]")), Error::Kind::BadInput);
}

void TestBulkEdit::previewsWithoutChanging()
{
    Thirty t;
    const BulkPreview p = t.bulk.preview(t.all(), {change(Act::Set, "period", "Qing")}, t.progress);
    QCOMPARE(p.selected, 31);
    QCOMPARE(p.changing, 16);
    QCOMPARE(p.staying, 15);
    QCOMPARE(p.refused, 0);
    QCOMPARE(p.lines.size(), 16);
    QCOMPARE(p.lines[0].code, QStringLiteral("PM/S001"));
    QCOMPARE(p.lines[0].changes[0].field, QStringLiteral("period"));
    QCOMPARE(p.lines[0].changes[0].after, QStringLiteral("Qing"));
    QVERIFY(t.at(0).period.isEmpty());
    QCOMPARE(t.count("bulk_edit"), 0);

    const BulkPreview refused = t.bulk.preview(t.all(), {change(Act::Clear, "title_en")}, t.progress);
    QCOMPARE(refused.refused, 31);
    QCOMPARE(refused.refusals.size(), 1);
    QCOMPARE(refused.refusals[0].reason, BulkRefusal::NoTitle);
    QCOMPARE(refused.refusals[0].codes.size(), 5);
    AssetSelection found;
    found.filter.institution = t.other;
    QCOMPARE(t.bulk.preview(found, {change(Act::Set, "place", "London")}, t.progress).changing, 1);
    VERIFY_ERROR((void)t.bulk.preview(t.all(), {}, t.progress), Error::Kind::BadInput);
    VERIFY_ERROR((void)t.bulk.preview(t.all(), {terms(Act::AddTerms, {QStringLiteral("motif.none")})}, t.progress),
                 Error::Kind::BadInput);
    VERIFY_ERROR((void)t.bulk.preview(t.all(), {into(Act::PutInto, "NONE")}, t.progress), Error::Kind::BadInput);
}

void TestBulkEdit::changesManyAsOneStep()
{
    Thirty t;
    const Asset before = t.at(0);
    const qint64 lines = t.lines(0);
    const BulkOutcome done = t.bulk.apply(
        t.all(), {change(Act::Set, "period", "清乾隆"), change(Act::Append, "title_en", "\t?")}, t.progress);
    QVERIFY(done.edit > 0);
    QCOMPARE(done.counts.changing, 31);
    const Asset after = t.at(0);
    QCOMPARE(after.version, before.version + 1);
    QCOMPARE(after.period, QStringLiteral("清乾隆"));
    QCOMPARE(after.fromYear, std::optional(1736));
    QCOMPARE(after.titleEn, QStringLiteral("Bowl\t?"));
    QCOMPARE(t.lines(0), lines + 1);
    const HistoryEntry line = t.service.detail({t.ids[0]}).history.first();
    QCOMPARE(line.action, QStringLiteral("changed together"));
    QCOMPARE(line.changes.size(), 4); // the period, its two years, the title
    const QList<BulkEditRow> list = t.bulk.list();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0].assets, 31);
    QCOMPARE(list[0].changes.size(), 2);
    // Nothing to change: no step.
    QCOMPARE(t.bulk.apply(t.all(), {change(Act::Set, "period", "清乾隆")}, t.progress).edit, 0);
    QCOMPARE(t.bulk.list().size(), 1);
    // What changed is found by its new words.
    AssetFilter filter;
    filter.text = QStringLiteral("乾隆");
    QCOMPARE(t.service.ids(filter).size(), size_t(31));
}

void TestBulkEdit::undoesAndDoesAgain()
{
    Thirty t;
    const Asset first = t.at(0);
    const Asset second = t.at(1);
    const qint64 edit = t.bulk.apply(t.all(), {change(Act::Set, "period", "清乾隆")}, t.progress).edit;
    BulkUndone undone = t.bulk.undo(edit, t.progress);
    QCOMPARE(undone.restored, 31);
    QCOMPARE(undone.left, 0);
    Asset now = t.at(0);
    QCOMPARE(now.version, first.version + 2);
    now.version = first.version;
    QCOMPARE(now, first);
    now = t.at(1);
    now.version = second.version;
    QCOMPARE(now, second);
    QCOMPARE(t.service.detail({t.ids[0]}).history.first().action, QStringLiteral("change undone"));
    QVERIFY(t.bulk.list().first().undoneAt.has_value());
    VERIFY_ERROR(t.bulk.undo(edit, t.progress), Error::Kind::Rejected);
    const BulkUndone again = t.bulk.redo(edit, t.progress);
    QVERIFY(again.edit > edit);
    QCOMPARE(again.restored, 31);
    QCOMPARE(t.at(0).period, QStringLiteral("清乾隆"));
    QCOMPARE(t.at(0).fromYear, std::optional(1736));
    QCOMPARE(t.bulk.undo(again.edit, t.progress).restored, 31);
    QVERIFY(t.at(0).period.isEmpty());
    VERIFY_ERROR(t.bulk.undo(99, t.progress), Error::Kind::NotFound);
}

void TestBulkEdit::oneUndoesOnesOwn()
{
    Thirty t;
    const auto minute = [&t](int passed) {
        t.workspace->clock = Clock(TestWorkspace::clock().now().addSecs(qint64(60) * passed));
    };
    const auto other = t.workspace.another(QStringLiteral("Somebody else"));
    const auto idOf = [](const std::optional<BulkEditRow> &row) {
        return row ? row->id : 0;
    };
    QVERIFY(!t.bulk.latestOwn(false));
    const qint64 a = t.bulk.apply(t.all(), {change(Act::Set, "place", "A")}, t.progress).edit;
    const qint64 b = t.bulk.apply(t.all(), {change(Act::Set, "place", "B")}, t.progress).edit;
    const qint64 theirs = BulkEditService(*other).apply(t.all(), {change(Act::Set, "creator", "C")}, t.progress).edit;
    QCOMPARE(idOf(t.bulk.latestOwn(false)), b);
    QCOMPARE(idOf(BulkEditService(*other).latestOwn(false)), theirs);
    QVERIFY(!t.bulk.latestOwn(true));
    minute(1);
    t.bulk.undo(b, t.progress);
    minute(2);
    t.bulk.undo(a, t.progress);
    // What was undone last is done again first, then what was undone before.
    QCOMPARE(idOf(t.bulk.latestOwn(true)), a);
    minute(3);
    t.bulk.redo(a, t.progress);
    QCOMPARE(idOf(t.bulk.latestOwn(true)), b);
    QVERIFY(!BulkEditService(*other).latestOwn(true));
}

void TestBulkEdit::oneOfTwoUndoes()
{
    Thirty t;
    const QString term = shippedTerms().front().code;
    for (int round = 0; round < 5; ++round) {
        const qint64 edit = t.bulk.apply(t.all(), {terms(Act::AddTerms, {term})}, t.progress).edit;
        const auto undo = [&t, edit] {
            const auto own = t.workspace.another(QStringLiteral("Tester"));
            Progress progress;
            try {
                return BulkEditService(*own).undo(edit, progress).restored;
            } catch (const Error &error) {
                return error.kind() == Error::Kind::Rejected ? qint64(0) : qint64(-1);
            }
        };
        auto one = std::async(std::launch::async, undo);
        auto two = std::async(std::launch::async, undo);
        const QSet<qint64> outcomes{one.get(), two.get()};
        QCOMPARE(outcomes, (QSet<qint64>{0, 31}));
    }
}

void TestBulkEdit::leavesWhatSomebodyChangedSince()
{
    Thirty t;
    const qint64 edit = t.bulk.apply(t.all(), {change(Act::Set, "place", "Suzhou")}, t.progress).edit;
    Asset a = t.at(3);
    a.place = QStringLiteral("Hangzhou");
    t.service.update(a);
    a = t.at(4);
    a.creator = QStringLiteral("Somebody"); // another field: does not stand against it
    t.service.update(a);
    const BulkUndone undone = t.bulk.undo(edit, t.progress);
    QCOMPARE(undone.restored, 30);
    QCOMPARE(undone.left, 1);
    QCOMPARE(undone.codes, QStringList{QStringLiteral("PM/S004")});
    QCOMPARE(t.at(3).place, QStringLiteral("Hangzhou"));
    QVERIFY(t.at(4).place.isEmpty());
    QCOMPARE(t.at(4).creator, QStringLiteral("Somebody"));
}

void TestBulkEdit::termsAndCollections()
{
    Thirty t;
    Collection c;
    c.institution = t.museum;
    c.code = QStringLiteral("BOWLS");
    c.nameEn = QStringLiteral("Bowls");
    const Id<Collection> bowls = CollectionService(*t.workspace).add(c);
    CollectionService(*t.workspace).addAssets(bowls, {t.ids[0]});
    const QString dragon = shippedTerms().first().code;
    const BulkOutcome done =
        t.bulk.apply(t.all(), {terms(Act::AddTerms, {dragon}), into(Act::PutInto, "BOWLS")}, t.progress);
    QCOMPARE(done.counts.changing, 30);
    QCOMPARE(done.counts.refused, 1); // the other museum's
    QCOMPARE(done.counts.refusals.first().reason, BulkRefusal::OtherInstitution);
    QCOMPARE(t.count("asset_term"), 30);
    QCOMPARE(t.count("collection_asset"), 30);
    QCOMPARE(t.at(1).version, 1); // the record itself says the same
    const HistoryEntry line = t.service.detail({t.ids[1]}).history.first();
    QCOMPARE(line.changes.size(), 2);
    QCOMPARE(line.changes[0].after, dragon);
    QCOMPARE(line.changes[1].after, QStringLiteral("BOWLS"));
    const QList<HistoryEntry> own = historyOf(t.workspace.db(), "collection", bowls.value);
    QCOMPARE(own.first().changes.first().after, QStringLiteral("29"));

    const BulkUndone undone = t.bulk.undo(done.edit, t.progress);
    QCOMPARE(undone.restored, 30);
    QCOMPARE(t.count("asset_term"), 0);
    QCOMPARE(t.count("collection_asset"), 1); // it was in before
    const BulkOutcome out = t.bulk.apply(t.all(), {into(Act::TakeOut, "BOWLS")}, t.progress);
    QCOMPARE(out.counts.changing, 1);
    QCOMPARE(t.count("collection_asset"), 0);
}

void TestBulkEdit::archivesAndRestores()
{
    Thirty t;
    const qint64 edit = t.bulk.apply(t.all(), {{Act::Archive}}, t.progress).edit;
    QCOMPARE(t.at(0).archivedOn, std::optional(QDate(2026, 6, 1)));
    QCOMPARE(t.service.counts().all, 0);
    QCOMPARE(t.bulk.undo(edit, t.progress).restored, 31);
    QCOMPARE(t.service.counts().all, 31);
}

void TestBulkEdit::oneLineEachAsTheSlowPath()
{
    Thirty t;
    Asset slow = t.at(0);
    slow.creator = QStringLiteral("Yue \"kilns\"\n越窑");
    t.service.update(slow);
    BulkChange set = change(Act::Set, "creator");
    set.text = slow.creator;
    t.bulk.apply({{}, {t.ids[1]}}, {set}, t.progress);
    const HistoryEntry one = t.service.detail({t.ids[0]}).history.first();
    const HistoryEntry other = t.service.detail({t.ids[1]}).history.first();
    QCOMPARE(other.at, one.at);
    QCOMPARE(other.actor, one.actor);
    QCOMPARE(other.area, one.area);
    QCOMPARE(other.table, one.table);
    QCOMPARE(other.label, QStringLiteral("PM/S002 Bowl"));
    QCOMPARE(other.changes.size(), one.changes.size());
    QCOMPARE(other.changes.first().field, one.changes.first().field);
    QCOMPARE(other.changes.first().before, one.changes.first().before);
    QCOMPARE(other.changes.first().after, one.changes.first().after);
}

void TestBulkEdit::stopsWithoutChange()
{
    Thirty t;
    t.progress.cancel();
    VERIFY_ERROR(t.bulk.apply(t.all(), {change(Act::Set, "period", "Qing")}, t.progress), Error::Kind::Cancelled);
    QVERIFY(t.at(0).period.isEmpty());
    QCOMPARE(t.count("bulk_edit"), 0);
    QCOMPARE(t.lines(0), 1);
    Progress again;
    QVERIFY(t.bulk.apply(t.all(), {change(Act::Set, "period", "Qing")}, again).edit > 0);
}

void TestBulkEdit::manyAreFoundByWhatTheySay()
{
    Thirty t;
    constexpr int many = 2500; // so many that the word index is written anew and not changed
    {
        Transaction tx(t.workspace.db());
        Journal journal(tx, *t.workspace);
        for (int i = 0; i < many; ++i) {
            Asset a = t.asset(t.museum, QStringLiteral("M%1").arg(i), QStringLiteral("Dish"));
            a.code = QStringLiteral("PM/") + a.accessionNumber;
            (void)AssetRepository(t.workspace.db()).insert(journal, a);
        }
        tx.commit();
    }
    const auto found = [&t](const char *text) {
        AssetFilter filter;
        filter.text = QString::fromUtf8(text);
        return t.service.ids(filter).size();
    };
    AssetSelection dishes;
    dishes.filter.text = QStringLiteral("dish");
    const BulkOutcome done = t.bulk.apply(
        dishes, {change(Act::Set, "period", "清乾隆"), change(Act::Replace, "title_en", "Plate", "Dish")}, t.progress);
    QCOMPARE(done.counts.changing, many);
    QCOMPARE(found("乾隆"), size_t(many));
    QCOMPARE(found("plate"), size_t(many));
    QCOMPARE(found("dish"), size_t(0));
    QCOMPARE(found("bowl"), size_t(30));
    QCOMPARE(t.count("bulk_edit_asset"), many);
    QCOMPARE(t.bulk.undo(done.edit, t.progress).restored, many);
    QCOMPARE(found("dish"), size_t(many));
    QCOMPARE(found("乾隆"), size_t(0));
    QCOMPARE(found("m2499"), size_t(1));
}

QTEST_GUILESS_MAIN(TestBulkEdit)
#include "tst_bulkedit.moc"
