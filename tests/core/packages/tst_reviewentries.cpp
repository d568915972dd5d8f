// What two sides and several people wrote apart comes together: in any order, any number of times, nothing lost.
#include "core/packages/packagefile.h"
#include "core/packages/reviewcontent.h"
#include "tests/support/testworkspace.h"

#include <QUuid>

#include <rapidcheck.h>

using namespace lianming;

namespace {

QString uuidOf(int number)
{
    static const QUuid space(QStringLiteral("{7c1f9c52-2a57-4c0c-a7f5-0d9d1c1e2b33}"));
    return QUuid::createUuidV5(space, QString::number(number)).toString(QUuid::WithoutBraces);
}

ReviewEntry choiceOf(int number, const char *asset, const char *value, const QStringList &replaces = {})
{
    ReviewEntry out;
    out.uuid = uuidOf(number);
    out.thread = uuidOf(0);
    out.package = uuidOf(0);
    out.kind = EntryKind::Choice;
    out.subject = {SubjectKind::Asset, QString::fromLatin1(asset)};
    out.value = QString::fromLatin1(value);
    out.replaces = replaces;
    out.author = QStringLiteral("Wang");
    out.at = QDateTime(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC).addSecs(number);
    return out;
}

/// What people see, whatever order the entries came in.
QString shown(const QList<ReviewEntry> &entries)
{
    QStringList out;
    for (const Standing &standing : standings(entries)) {
        QStringList heads;
        for (const ReviewEntry &head : standing.heads)
            heads.append(head.uuid + u'=' + head.value);
        out.append(standing.subject.code + u':' + heads.join(u',') + (standing.isOpen() ? u'!' : u'.'));
    }
    return out.join(u'\n');
}

} // namespace

class TestReviewEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastWordStands()
    {
        const QList<ReviewEntry> entries{choiceOf(1, "A", "wanted"), choiceOf(2, "A", "no", {uuidOf(1)})};
        const QList<Standing> all = standings(entries);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().value(), QStringLiteral("no"));
        QVERIFY(!all.first().isOpen());
    }

    // Two people changed the same choice without knowing of each other: both stand, until one more decides.
    void whatWasWrittenApartStandsSideBySide()
    {
        QList<ReviewEntry> entries{choiceOf(1, "A", "maybe"), choiceOf(2, "A", "wanted", {uuidOf(1)}),
                                   choiceOf(3, "A", "no", {uuidOf(1)})};
        QList<Standing> all = standings(entries);
        QCOMPARE(all.size(), 1);
        QVERIFY(all.first().isOpen());
        QCOMPARE(all.first().heads.size(), 2);
        QCOMPARE(all.first().value(), QString());
        entries.append(choiceOf(4, "A", "wanted", {uuidOf(2), uuidOf(3)}));
        all = standings(entries);
        QCOMPARE(all.first().value(), QStringLiteral("wanted"));
    }

    // The same said twice apart is no matter to decide about.
    void agreementIsNoConflict()
    {
        const QList<ReviewEntry> entries{choiceOf(1, "A", "wanted"), choiceOf(2, "A", "wanted")};
        QVERIFY(!standings(entries).first().isOpen());
        QCOMPARE(standings(entries).first().value(), QStringLiteral("wanted"));
    }

    // An entry that replaces one that has not arrived, and one that replaces itself.
    void strangeReferencesDoNoHarm()
    {
        QCOMPARE(standings({choiceOf(2, "A", "no", {uuidOf(99)})}).first().value(), QStringLiteral("no"));
        QVERIFY(standings({choiceOf(1, "A", "no", {uuidOf(1)})}).isEmpty());
    }

    void anyOrderAndRepetitionGivesTheSame()
    {
        const bool held = rc::check("any order and repetition of entries shows the same", [] {
            const int count = *rc::gen::inRange(1, 24);
            QList<ReviewEntry> entries;
            constexpr const char *values[] = {"wanted", "maybe", "no"};
            constexpr const char *assets[] = {"A", "B", "C"};
            for (int i = 1; i <= count; ++i) {
                QStringList replaces;
                for (int back = 1; back < i; ++back) {
                    if (*rc::gen::inRange(0, 4) == 0)
                        replaces.append(uuidOf(back));
                }
                entries.append(choiceOf(i, assets[*rc::gen::inRange(0, 3)], values[*rc::gen::inRange(0, 3)], replaces));
            }
            const QString expected = shown(entries);
            QMap<QString, ReviewEntry> heap; // as a workspace keeps them: one of each name
            for (const int at : *rc::gen::container<std::vector<int>>(size_t(3 * count), rc::gen::inRange(0, count)))
                heap.insert(entries.at(at).uuid, entries.at(at));
            for (const ReviewEntry &entry : std::as_const(entries))
                heap.insert(entry.uuid, entry);
            RC_ASSERT(shown(heap.values()) == expected);
        });
        QVERIFY(held);
    }

    void contentSurvivesItsText()
    {
        ReviewContent content;
        content.note = QStringLiteral("您好 “quotes” \\ \n");
        SharedAsset asset;
        asset.code = QStringLiteral("SZM/1");
        asset.titleZh = QStringLiteral("缠枝莲纹");
        asset.rightsZh = {QStringLiteral("可授权")};
        content.assets = {asset};
        content.entries = {choiceOf(1, "SZM/1", "wanted")};
        const QByteArray json = contentJson(content);
        const ReviewContent back = readContent(json, QStringLiteral("records.json"));
        QCOMPARE(contentJson(back), json);
        QCOMPARE(back.entries, content.entries);
        QCOMPARE(back.assets.first().titleZh, asset.titleZh);
        QVERIFY(back.has({SubjectKind::Asset, QStringLiteral("SZM/1")}));
        QVERIFY(!back.has({SubjectKind::Asset, QStringLiteral("SZM/2")}));
    }

    void internalEntriesStayHere()
    {
        ReviewContent content;
        ReviewEntry inside = choiceOf(1, "A", "no");
        inside.internal = true;
        content.entries = {inside, choiceOf(2, "A", "wanted")};
        QCOMPARE(readContent(contentJson(content), QStringLiteral("r")).entries.size(), 1);
    }

    void whatIsNotOnTheListIsRefused()
    {
        const QString file = QStringLiteral("records.json");
        Json json = Json::parse(contentJson(ReviewContent()).toStdString());
        (void)readContent(canonicalJson(json), file);
        json["value_minor"] = "1";
        VERIFY_ERROR((void)readContent(canonicalJson(json), file), Error::Kind::BadInput);
        json.erase("value_minor");
        json["assets"] = Json::array({{{"code", "A"}, {"notes", "x"}}});
        VERIFY_ERROR((void)readContent(canonicalJson(json), file), Error::Kind::BadInput);
        VERIFY_ERROR((void)readContent("[]", file), Error::Kind::BadInput);
        VERIFY_ERROR((void)readContent("{", file), Error::Kind::BadInput);
        VERIFY_ERROR((void)readContent('"' + QByteArray(64 * 1024 * 1024, 'x') + '"', file), Error::Kind::BadInput);
    }

    void badEntriesAreNamed()
    {
        QVERIFY(validate(choiceOf(1, "A", "wanted")).isEmpty());
        QCOMPARE(validate(choiceOf(1, "A", "perhaps")), QList{EntryProblem::UnknownValue});
        ReviewEntry comment = choiceOf(1, "A", "");
        comment.kind = EntryKind::Comment;
        QCOMPARE(validate(comment), QList{EntryProblem::NothingSaid});
        comment.body = QString(ReviewEntry::longestBody + 1, u'x');
        QCOMPARE(validate(comment), QList{EntryProblem::TooLong});
        comment.body = QStringLiteral("a\u0007b");
        QCOMPARE(validate(comment), QList{EntryProblem::BadCharacter});
        comment.body = QStringLiteral("good");
        comment.author.clear();
        QCOMPARE(validate(comment), QList{EntryProblem::AuthorMissing});
        comment.kind = EntryKind::File;
        comment.author = QStringLiteral("Wang");
        QCOMPARE(validate(comment), QList{EntryProblem::FileMissing});
    }
};

QTEST_GUILESS_MAIN(TestReviewEntries)
#include "tst_reviewentries.moc"
