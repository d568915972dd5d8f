#include "core/base/idset.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>
#include <set>

using namespace lianming;

namespace {

IdSet setOf(const std::set<qint64> &ids)
{
    IdSet out;
    for (const qint64 id : ids)
        out.add(id);
    return out;
}

std::vector<qint64> listed(const std::set<qint64> &ids)
{
    return {ids.begin(), ids.end()};
}

/// Few and many, in several groups, so that lists meet lists and bitmaps.
rc::Gen<std::set<qint64>> anySet()
{
    return rc::gen::map(rc::gen::container<std::vector<std::tuple<int, int, int>>>(rc::gen::tuple(
                            rc::gen::inRange(0, 3), rc::gen::inRange(0, 65536), rc::gen::inRange(0, 6000))),
                        [](const std::vector<std::tuple<int, int, int>> &runs) {
                            std::set<qint64> out;
                            for (const auto &[group, from, length] : runs) {
                                for (int i = 0; i <= length; ++i)
                                    out.insert(group * IdSet::groupSize + (from + i * 3) % IdSet::groupSize);
                            }
                            return out;
                        });
}

} // namespace

class TestIdSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void combinesAsSetsDo();
    void groupsTravelAsBytes();
    void addsAndRemoves();
    void damagedBytesAreEmpty();
};

void TestIdSet::combinesAsSetsDo()
{
    const bool holds = rc::check("and, or, without, count", [] {
        const std::set<qint64> a = *anySet();
        const std::set<qint64> b = *anySet();
        std::set<qint64> both;
        std::set<qint64> either;
        std::set<qint64> rest;
        std::ranges::set_intersection(a, b, std::inserter(both, both.end()));
        std::ranges::set_union(a, b, std::inserter(either, either.end()));
        std::ranges::set_difference(a, b, std::inserter(rest, rest.end()));
        const IdSet one = setOf(a);
        const IdSet other = setOf(b);
        RC_ASSERT(one.ids() == listed(a));
        RC_ASSERT(one.count() == qint64(a.size()));
        RC_ASSERT(one.countIn(other) == qint64(both.size()));
        RC_ASSERT(one.spread().countIn(other) == qint64(both.size()));
        RC_ASSERT(other.countIn(one.spread()) == qint64(both.size()));
        RC_ASSERT(one.spread().ids() == listed(a));
        IdSet out = one;
        RC_ASSERT((out &= other).ids() == listed(both));
        out = one;
        RC_ASSERT((out |= other).ids() == listed(either));
        out = one;
        RC_ASSERT((out -= other).ids() == listed(rest));
        RC_ASSERT(one.ids() == listed(a)); // shared bitmaps were not changed
        for (const qint64 id : b)
            RC_ASSERT(one.contains(id) == a.contains(id));
    });
    QVERIFY(holds);
}

void TestIdSet::groupsTravelAsBytes()
{
    const bool holds = rc::check("bytes and back", [] {
        const std::set<qint64> ids = *anySet();
        IdSet out;
        const IdSet set = setOf(ids);
        for (const IdSet::Group &group : set.groups()) {
            RC_ASSERT(group.bytes().size() == std::min<size_t>(8192, size_t(group.count) * 2));
            out.put(IdSet::Group::of(group.number, group.bytes()));
        }
        RC_ASSERT(out.ids() == listed(ids));
    });
    QVERIFY(holds);
}

void TestIdSet::addsAndRemoves()
{
    // Up over the border between list and bitmap and down again.
    IdSet::Group group;
    for (int i = 0; i < 5000; ++i)
        group.add(quint16(i * 7));
    QCOMPARE(group.count, 5000);
    QVERIFY(group.bits != nullptr);
    const IdSet::Group copy = group;
    for (int i = 0; i < 4000; ++i)
        group.remove(quint16(i * 7));
    QCOMPARE(group.count, 1000);
    QVERIFY(group.bits == nullptr);
    QVERIFY(!group.contains(7));
    QVERIFY(group.contains(quint16(4500 * 7)));
    QCOMPARE(copy.count, 5000);
    QVERIFY(copy.contains(7));
    IdSet set;
    set.put(group);
    QCOMPARE(set.ids(3), (std::vector<qint64>{28000, 28007, 28014}));
    set.put({});
    QVERIFY(set.isEmpty());
}

void TestIdSet::damagedBytesAreEmpty()
{
    QCOMPARE(IdSet::Group::of(0, "abc").count, 0);                      // odd
    QCOMPARE(IdSet::Group::of(0, std::string(9000, 'x')).count, 0);     // longer than any group
    QCOMPARE(IdSet::Group::of(0, std::string("\2\0\1\0", 4)).count, 0); // does not ascend
    QCOMPARE(IdSet::Group::of(0, std::string("\1\0\1\0", 4)).count, 0);
}

QTEST_GUILESS_MAIN(TestIdSet)
#include "tst_idset.moc"
