#include "core/assets/assetservice.h"
#include "core/assets/bulkservice.h"
#include "core/assets/tagservice.h"
#include "tests/support/museum.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

struct TaggedAssets {
    explicit TaggedAssets(Workspace &w)
    {
        const Id<Institution> institution = addMuseum(w, QStringLiteral("PM"));
        Asset asset;
        asset.institution = institution;
        asset.accessionNumber = QStringLiteral("1");
        asset.titleZh = QStringLiteral("青花缠枝莲纹大碗");
        asset.period = QStringLiteral("清乾隆");
        bowl = AssetService(w).add(asset);
        asset = {};
        asset.institution = institution;
        asset.accessionNumber = QStringLiteral("2");
        asset.titleEn = QStringLiteral("Untitled");
        plain = AssetService(w).add(asset);
    }
    [[nodiscard]] AssetSelection both() const { return {{}, {bowl.value, plain.value}}; }

    Id<Asset> bowl;
    Id<Asset> plain;
};

HouseTerm named(const QString &en, const QString &zh, const QString &parent = {})
{
    HouseTerm out;
    out.nameEn = en;
    out.nameZh = zh;
    out.parent = parent;
    return out;
}

TermRow rowOf(Workspace &w, const QString &code)
{
    for (const TermRow &row : TagService(w).terms()) {
        if (row.term.code == code)
            return row;
    }
    return {};
}

qint64 foundBy(Workspace &w, const QString &term)
{
    AssetFilter filter;
    filter.facets.insert(Facet::Motif, {term});
    return qint64(AssetService(w).ids(filter).size());
}

Error::Kind kindOf(const std::function<void()> &act)
{
    try {
        act();
    } catch (const Error &error) {
        return error.kind();
    }
    return Error::Kind::Internal;
}

} // namespace

class TestTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTermsFromWords();
    void givesAndTakes();
    void setsOneAssetsTerms();
    void countsTerms();
    void addsHouseTerms();
    void refusesBadHouseTerms();
    void archivesHouseTerms();
    void deletesHouseTerms();
    void mergesHouseTerms();
    void aMergeTakenBackLeavesWhatChanged();

private:
    const QString m_dragon = QStringLiteral("motif.dragon");
    const QString m_phoenix = QStringLiteral("motif.phoenix");
};

void TestTags::readsTermsFromWords()
{
    TestWorkspace w;
    const TaggedAssets assets(*w);
    const AssetTerms terms = TagService(*w).of(assets.bowl);
    QVERIFY(terms.given.isEmpty());
    QVERIFY(terms.read.contains(QStringLiteral("motif.lotus-scroll")));
    QVERIFY(!terms.read.contains(QStringLiteral("motif.lotus"))); // it is above the one
    QVERIFY(terms.read.contains(QStringLiteral("period.qing.qianlong")));
    QVERIFY(!terms.read.contains(QStringLiteral("period.qing")));
    QVERIFY(terms.read.contains(QStringLiteral("material.blue-and-white")));
    QCOMPARE(TagService(*w).of(assets.plain), AssetTerms());
    QCOMPARE(kindOf([&] { (void)TagService(*w).of({4711}); }), Error::Kind::NotFound);
}

void TestTags::givesAndTakes()
{
    TestWorkspace w;
    const TaggedAssets assets(*w);
    TagService tags(*w);
    Progress progress;
    QCOMPARE(tags.give(assets.both(), {m_dragon, m_phoenix}, progress), 2);
    QCOMPARE(tags.give(assets.both(), {m_dragon}, progress), 0);
    QCOMPARE(tags.of(assets.plain).given, (QStringList{m_dragon, m_phoenix}));
    QCOMPARE(foundBy(*w, m_dragon), 2);
    QCOMPARE(foundBy(*w, QStringLiteral("motif.mythical")), 2); // what is above finds them as well
    const HistoryEntry line = AssetService(*w).detail(assets.plain).history.first();
    QCOMPARE(line.changes.size(), 1);
    QCOMPARE(line.changes.first().field, QStringLiteral("given_terms"));

    QCOMPARE(tags.take({{}, {assets.bowl.value}}, {m_dragon}, progress), 1);
    QCOMPARE(tags.of(assets.bowl).given, QStringList{m_phoenix});
    QCOMPARE(foundBy(*w, m_dragon), 1);
    QCOMPARE(kindOf([&] { (void)tags.give(assets.both(), {QStringLiteral("motif.nothing")}, progress); }),
             Error::Kind::BadInput);
    const QList<BulkEditRow> edits = BulkEditService(*w).list();
    QCOMPARE(edits.size(), 2);
    QCOMPARE(BulkEditService(*w).undo(edits.first().id, progress).restored, 1);
    QCOMPARE(foundBy(*w, m_dragon), 2);
}

void TestTags::setsOneAssetsTerms()
{
    TestWorkspace w;
    const TaggedAssets assets(*w);
    TagService tags(*w);
    tags.set(assets.plain, {m_phoenix, m_dragon, m_phoenix});
    QCOMPARE(tags.of(assets.plain).given, (QStringList{m_dragon, m_phoenix}));
    const auto lines = AssetService(*w).detail(assets.plain).history.size();
    tags.set(assets.plain, {m_dragon, m_phoenix});
    QCOMPARE(AssetService(*w).detail(assets.plain).history.size(), lines); // nothing changed
    tags.set(assets.plain, {m_phoenix});
    QCOMPARE(foundBy(*w, m_phoenix), 1);
    QCOMPARE(foundBy(*w, m_dragon), 0);
    QCOMPARE(AssetService(*w).detail(assets.plain).history.size(), lines + 1);
    QCOMPARE(kindOf([&] { tags.set(assets.plain, {QStringLiteral("motif.nothing")}); }), Error::Kind::BadInput);
    QCOMPARE(kindOf([&] { tags.set({4711}, {m_dragon}); }), Error::Kind::NotFound);
}

void TestTags::countsTerms()
{
    TestWorkspace w;
    const TaggedAssets assets(*w);
    Progress progress;
    TagService(*w).give({{}, {assets.plain.value}}, {QStringLiteral("motif.lotus-scroll")}, progress);
    const TermRow scroll = rowOf(*w, QStringLiteral("motif.lotus-scroll"));
    QCOMPARE(scroll.given, 1);
    QCOMPARE(scroll.found, 2); // the other one by its title
    const TermRow flower = rowOf(*w, QStringLiteral("motif.flower"));
    QCOMPARE(flower.given, 0);
    QCOMPARE(flower.found, 2);
    QCOMPARE(rowOf(*w, QStringLiteral("period.qing")).found, 1);
    QCOMPARE(rowOf(*w, QStringLiteral("theme.tea")).found, 0);
    for (const TermRow &row : TagService(*w).terms(Vocabulary::Theme))
        QCOMPARE(row.term.vocabulary, Vocabulary::Theme);
}

void TestTags::addsHouseTerms()
{
    TestWorkspace w;
    const TaggedAssets assets(*w);
    TagService tags(*w);
    const Id<HouseTerm> owl =
        tags.add(named(QStringLiteral("  Fu Hao  owl "), QStringLiteral("妇好鸮尊"), QStringLiteral("motif.owl")));
    tags.add(named({}, QStringLiteral("锦绣"), {}));
    QList<HouseTerm> terms = tags.houseTerms();
    QCOMPARE(terms.size(), 2);
    QCOMPARE(terms.at(0).code, QStringLiteral("motif.own.fu-hao-owl"));
    QCOMPARE(terms.at(0).nameEn, QStringLiteral("Fu Hao owl"));
    QCOMPARE(terms.at(1).code, QStringLiteral("motif.own.jinxiu"));

    Progress progress;
    QCOMPARE(tags.give({{}, {assets.plain.value}}, {terms.at(0).code}, progress), 1);
    QCOMPARE(rowOf(*w, terms.at(0).code).found, 1);
    QCOMPARE(rowOf(*w, terms.at(0).code).house, owl);

    HouseTerm renamed = terms.at(0);
    renamed.nameZh = QStringLiteral("妇好鸮");
    renamed.also = {QStringLiteral("owl zun"), QString()};
    tags.update(renamed);
    terms = tags.houseTerms();
    QCOMPARE(terms.at(0).nameZh, QStringLiteral("妇好鸮"));
    QCOMPARE(terms.at(0).also, QStringList{QStringLiteral("owl zun")});
    QCOMPARE(terms.at(0).code, QStringLiteral("motif.own.fu-hao-owl"));
    QCOMPARE(kindOf([&] { tags.update(renamed); }), Error::Kind::Conflict); // an older version
}

void TestTags::refusesBadHouseTerms()
{
    TestWorkspace w;
    TagService tags(*w);
    QCOMPARE(validate(HouseTerm()), QList{HouseTermProblem::NoName});
    QCOMPARE(validate(named(QString(101, u'x'), {})), QList{HouseTermProblem::TooLong});
    QCOMPARE(validate(named(QStringLiteral("a;b"), {})), QList{HouseTermProblem::BadCharacter});
    const auto adding = [&](const HouseTerm &term) {
        return kindOf([&] { (void)tags.add(term); });
    };
    QCOMPARE(adding(named({}, {})), Error::Kind::Rejected);
    QCOMPARE(adding(named(QStringLiteral("Lotus pond"), {}, QStringLiteral("motif.nothing"))), Error::Kind::Rejected);
    QCOMPARE(adding(named(QStringLiteral("Lotus pond"), {}, QStringLiteral("material.silk"))), Error::Kind::Rejected);
    QCOMPARE(adding(named(QStringLiteral("dragon"), {})), Error::Kind::Duplicate);
    QCOMPARE(adding(named({}, QStringLiteral("龍"))), Error::Kind::Duplicate);
    const Id<HouseTerm> first = tags.add(named(QStringLiteral("Lotus pond"), {}));
    QCOMPARE(adding(named(QStringLiteral("lotus Pond"), {})), Error::Kind::Duplicate);
    tags.add(named(QStringLiteral("Lotus pond in rain"), {}, QStringLiteral("motif.own.lotus-pond")));
    HouseTerm circle = tags.houseTerms().first();
    QCOMPARE(circle.id, first);
    circle.parent = QStringLiteral("motif.own.lotus-pond-in-rain");
    QCOMPARE(kindOf([&] { tags.update(circle); }), Error::Kind::Rejected);
}

void TestTags::archivesHouseTerms()
{
    TestWorkspace w;
    const TaggedAssets assets(*w);
    TagService tags(*w);
    Progress progress;
    const Id<HouseTerm> pond = tags.add(named(QStringLiteral("Lotus pond"), {}));
    const Id<HouseTerm> rain = tags.add(named(QStringLiteral("In rain"), {}, QStringLiteral("motif.own.lotus-pond")));
    tags.set(assets.plain, {QStringLiteral("motif.own.in-rain")});
    QCOMPARE(kindOf([&] { tags.archive(pond); }), Error::Kind::InUse);
    tags.archive(rain);
    tags.archive(pond);
    QVERIFY(tags.houseTerms().isEmpty());
    QCOMPARE(tags.of(assets.plain).given, QStringList{QStringLiteral("motif.own.in-rain")}); // it keeps it
    tags.set(assets.plain, {QStringLiteral("motif.own.in-rain"), m_dragon});
    QCOMPARE(kindOf([&] { tags.set(assets.bowl, {QStringLiteral("motif.own.in-rain")}); }), Error::Kind::BadInput);
}

void TestTags::deletesHouseTerms()
{
    TestWorkspace w;
    const TaggedAssets assets(*w);
    TagService tags(*w);
    const Id<HouseTerm> pond = tags.add(named(QStringLiteral("Lotus pond"), {}));
    const Id<HouseTerm> rain = tags.add(named(QStringLiteral("In rain"), {}, QStringLiteral("motif.own.lotus-pond")));
    tags.set(assets.plain, {QStringLiteral("motif.own.in-rain")});
    QCOMPARE(kindOf([&] { tags.remove(pond); }), Error::Kind::InUse); // a term below
    QCOMPARE(kindOf([&] { tags.remove(rain); }), Error::Kind::InUse); // an asset
    tags.set(assets.plain, {});
    tags.remove(rain);
    tags.remove(pond);
    QVERIFY(tags.houseTerms().isEmpty());
    QCOMPARE(kindOf([&] { tags.remove(pond); }), Error::Kind::NotFound);
    tags.add(named(QStringLiteral("Lotus pond"), {})); // its name and code are free again
    QCOMPARE(tags.houseTerms().first().code, QStringLiteral("motif.own.lotus-pond"));
}

void TestTags::mergesHouseTerms()
{
    TestWorkspace w;
    const TaggedAssets assets(*w);
    TagService tags(*w);
    Progress progress;
    const Id<HouseTerm> pond = tags.add(named(QStringLiteral("Lotus pond"), QStringLiteral("荷塘")));
    const Id<HouseTerm> pool = tags.add(named(QStringLiteral("Lotus pool"), {}));
    const Id<HouseTerm> rain = tags.add(named(QStringLiteral("In rain"), {}, QStringLiteral("motif.own.lotus-pond")));
    const QString pondCode = QStringLiteral("motif.own.lotus-pond");
    const QString poolCode = QStringLiteral("motif.own.lotus-pool");
    tags.set(assets.plain, {pondCode});
    tags.set(assets.bowl, {pondCode, poolCode});
    insertRow(w.db(), "saved_search",
              {{"name", "Ponds"}, {"query", R"({"facets":{"motif":["motif.own.lotus-pond"]}})"}});
    const auto merging = [&](Id<HouseTerm> term, const QString &into) {
        return kindOf([&] { (void)tags.merge(term, into, progress); });
    };
    QCOMPARE(merging(pond, QStringLiteral("motif.nothing")), Error::Kind::BadInput);
    QCOMPARE(merging(pond, QStringLiteral("material.silk")), Error::Kind::Rejected);
    QCOMPARE(merging(pond, pondCode), Error::Kind::Rejected);
    QCOMPARE(merging(pond, QStringLiteral("motif.own.in-rain")), Error::Kind::Rejected);
    QCOMPARE(merging({4711}, poolCode), Error::Kind::NotFound);
    const auto lines = AssetService(*w).detail(assets.plain).history.size();

    const TermsMerged merged = tags.merge(pond, poolCode, progress);
    QCOMPARE(merged.assets, 2);
    QCOMPARE(tags.of(assets.plain).given, QStringList{poolCode});
    QCOMPARE(tags.of(assets.bowl).given, QStringList{poolCode}); // once
    QCOMPARE(AssetService(*w).detail(assets.plain).history.size(), lines + 1);
    const QList<HouseTerm> left = tags.houseTerms();
    QCOMPARE(left.size(), 2);
    QCOMPARE(left.at(0).id, pool);
    QCOMPARE(left.at(0).also, (QStringList{QStringLiteral("Lotus pond"), QStringLiteral("荷塘")}));
    QCOMPARE(left.at(1).id, rain);
    QCOMPARE(left.at(1).parent, poolCode);
    QVERIFY(Statement(w.db(), QStringLiteral("SELECT query FROM saved_search"))
                .one<QString>()
                .value_or(QString())
                .contains(poolCode));
    QCOMPARE(merging(pond, poolCode), Error::Kind::Rejected); // it is gone

    BulkEditService bulk(*w);
    const QList<BulkEditRow> steps = bulk.list();
    QCOMPARE(steps.first().id, merged.step);
    QCOMPARE(steps.first().step, BulkStep::Terms);
    QCOMPARE(steps.first().names, (QStringList{QStringLiteral("荷塘 Lotus pond"), QStringLiteral("Lotus pool")}));
    QCOMPARE(foundBy(*w, pondCode), 0);
    const BulkUndone undone = bulk.undo(merged.step, progress);
    QCOMPARE(undone.restored, 2);
    QCOMPARE(undone.codes, QStringList());
    QCOMPARE(tags.of(assets.plain).given, QStringList{pondCode});
    QCOMPARE(tags.of(assets.bowl).given, (QStringList{pondCode, poolCode}));
    QCOMPARE(foundBy(*w, pondCode), 2);
    QCOMPARE(foundBy(*w, poolCode), 1);
    const QList<HouseTerm> back = tags.houseTerms();
    QCOMPARE(back.size(), 3);
    QCOMPARE(back.at(1).also, QStringList());
    QCOMPARE(back.at(2).parent, pondCode);
    QVERIFY(Statement(w.db(), QStringLiteral("SELECT query FROM saved_search"))
                .one<QString>()
                .value_or(QString())
                .contains(pondCode));
    QCOMPARE(AssetService(*w).detail(assets.plain).history.first().action, QStringLiteral("change undone"));
    QCOMPARE(historyOf(w.db(), "house_term", pond.value).first().action, QStringLiteral("change undone"));
    VERIFY_ERROR(bulk.undo(merged.step, progress), Error::Kind::Rejected);
    VERIFY_ERROR(bulk.redo(merged.step, progress), Error::Kind::Rejected);
    QVERIFY(!bulk.latestOwn(true)); // only edits are done again
}

/// What somebody changed since stays as it is, and is named.
void TestTags::aMergeTakenBackLeavesWhatChanged()
{
    TestWorkspace w;
    const TaggedAssets assets(*w);
    TagService tags(*w);
    Progress progress;
    const Id<HouseTerm> pond = tags.add(named(QStringLiteral("Lotus pond"), {}));
    const Id<HouseTerm> pool = tags.add(named(QStringLiteral("Lotus pool"), {}));
    const Id<HouseTerm> rain = tags.add(named(QStringLiteral("In rain"), {}, QStringLiteral("motif.own.lotus-pond")));
    const QString pondCode = QStringLiteral("motif.own.lotus-pond");
    const QString poolCode = QStringLiteral("motif.own.lotus-pool");
    tags.set(assets.plain, {pondCode});
    tags.set(assets.bowl, {pondCode});
    const qint64 search =
        insertRow(w.db(), "saved_search", {{"name", "Ponds"}, {"query", "[\"motif.own.lotus-pond\"]"}});
    const qint64 step = tags.merge(pond, poolCode, progress).step;

    const auto termOf = [&tags](Id<HouseTerm> id) {
        const QList<HouseTerm> all = tags.houseTerms();
        return *std::ranges::find(all, id, &HouseTerm::id);
    };
    tags.set(assets.plain, {QStringLiteral("motif.landscape")});
    HouseTerm changed = termOf(rain);
    changed.parent.clear();
    tags.update(changed);
    changed = termOf(pool);
    changed.also.append(QStringLiteral("Pool"));
    tags.update(changed);
    Statement(w.db(), QStringLiteral("UPDATE saved_search SET query = '[]' WHERE id = ?")).bind(search).run();
    const BulkUndone undone = BulkEditService(*w).undo(step, progress);
    QCOMPARE(undone.restored, 1);
    QCOMPARE(undone.left, 4);
    QCOMPARE(undone.codes, (QStringList{QStringLiteral("PM/2"), QStringLiteral("motif.own.in-rain"),
                                        QStringLiteral("Lotus pool"), QStringLiteral("Ponds")}));
    QCOMPARE(tags.of(assets.bowl).given, QStringList{pondCode});
    QCOMPARE(tags.of(assets.plain).given, QStringList{QStringLiteral("motif.landscape")});
    QVERIFY(termOf(pool).also.contains(QStringLiteral("Pool")));

    // As a whole it is not taken back where a term of the two is gone, or the name is taken.
    const qint64 again = tags.merge(pond, QStringLiteral("motif.landscape"), progress).step;
    tags.add(named(QStringLiteral("Lotus pond"), {}));
    VERIFY_ERROR(BulkEditService(*w).undo(again, progress), Error::Kind::Duplicate);
    QVERIFY(!BulkEditService(*w).list().first().undoneAt);
    const qint64 third = tags.merge(pool, QStringLiteral("motif.own.lotus-pond-2"), progress).step;
    tags.archive(termOf(tags.houseTerms().last().id).id);
    VERIFY_ERROR(BulkEditService(*w).undo(third, progress), Error::Kind::Rejected);
}

QTEST_GUILESS_MAIN(TestTags)
#include "tst_tags.moc"
