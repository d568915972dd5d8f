// A notice that lacks nothing, and what is said when each of its parts is taken away.
#include "core/cases/noticegates.h"

#include <QTest>

using namespace lianming;

namespace {

NoticeFacts complete()
{
    NoticeFacts out;
    out.today = QDate(2026, 6, 1);
    out.institutionEn = QStringLiteral("Suzhou Museum");
    out.sellerName = QStringLiteral("Shop");
    ProtectionCase &c = out.record;
    c.institution = {7};
    c.seller = 3;
    c.platform = QStringLiteral("tmall");
    c.right = RegistrationKind::Trademark;
    c.holder = QStringLiteral("苏州博物馆");
    c.contactName = QStringLiteral("张三");
    c.contact = QStringLiteral("rights@example.org");
    c.address = QStringLiteral("苏州市东北街204号");
    c.reasons = QStringLiteral("The mark is used without a licence.");
    c.similarity = QStringLiteral("The same nine-coloured deer.");
    c.declared = true;
    CaseItem item;
    item.url = QStringLiteral("https://shop.example/1");
    item.title = QStringLiteral("Cushion");
    c.items = {item};
    Registration mark;
    mark.institution = c.institution;
    mark.kind = RegistrationKind::Trademark;
    mark.number = QStringLiteral("12345");
    mark.grantedOn = QDate(2017, 1, 1);
    mark.expiresOn = QDate(2026, 6, 1); // its last day
    out.registrations = {mark};
    NoticeEvidence proof;
    proof.evidence.id = {11};
    proof.evidence.fileName = QStringLiteral("page.png");
    proof.evidence.sha256 = QString(64, u'a');
    proof.answer = EvidenceCheck::Answer::Sound;
    proof.stamp = StampState::Stamped;
    out.evidence = {proof};
    out.standing = NoticeStanding{SellerStanding::Never, {}, {}};
    return out;
}

QStringList gapsOf(const NoticeFacts &facts)
{
    QStringList out;
    for (const NoticeFinding &one : noticeFindings(facts))
        out.append(QString::fromLatin1(noticeGapCode(one.gap)));
    return out;
}

} // namespace

class TestNoticeGates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingLacks();
    void eachPartIsNeeded_data();
    void eachPartIsNeeded();
    void everythingIsNamedAtOnce();
    void standings_data();
    void standings();
    void waitingEvidenceNeedsAWord();
    void copiesOfARightAreNoRight();
    void theFingerprintIsOfTheContent();
    void approversAreCounted();
};

void TestNoticeGates::nothingLacks()
{
    QCOMPARE(gapsOf(complete()), QStringList());
}

using Change = void (*)(NoticeFacts &);
Q_DECLARE_METATYPE(Change)

void TestNoticeGates::eachPartIsNeeded_data()
{
    QTest::addColumn<Change>("take");
    QTest::addColumn<QString>("gap");
    const auto row = [](const char *gap, Change take) {
        QTest::newRow(gap) << take << QString::fromLatin1(gap);
    };
    row("holder_missing", [](NoticeFacts &f) { f.record.holder = QStringLiteral(" "); });
    row("name_missing", [](NoticeFacts &f) { f.record.contactName.clear(); });
    row("contact_missing", [](NoticeFacts &f) { f.record.contact.clear(); });
    row("address_missing", [](NoticeFacts &f) { f.record.address.clear(); });
    row("item_title_missing", [](NoticeFacts &f) { f.record.items[0].title.clear(); });
    row("item_address_missing", [](NoticeFacts &f) { f.record.items[0].url = QStringLiteral("shop.example/1"); });
    row("reasons_missing", [](NoticeFacts &f) { f.record.reasons.clear(); });
    row("similarity_missing", [](NoticeFacts &f) { f.record.similarity.clear(); });
    row("declaration_missing", [](NoticeFacts &f) { f.record.declared = false; });
    row("registration_missing", [](NoticeFacts &f) { f.registrations.clear(); });
    row("registration_holder", [](NoticeFacts &f) { f.registrations[0].institution = {8}; });
    row("registration_lapsed", [](NoticeFacts &f) { f.registrations[0].expiresOn = QDate(2026, 5, 31); });
    row("registration_archived", [](NoticeFacts &f) { f.registrations[0].archivedOn = QDate(2026, 5, 31); });
    row("registration_cancelled", [](NoticeFacts &f) { f.registrations[0].cancelledOn = f.today; });
    row("registration_not_yet", [](NoticeFacts &f) { f.registrations[0].grantedOn = QDate(2026, 6, 2); });
    row("evidence_missing", [](NoticeFacts &f) { f.evidence.clear(); });
    row("evidence_lost", [](NoticeFacts &f) { f.evidence[0].answer = EvidenceCheck::Answer::Missing; });
    row("evidence_changed", [](NoticeFacts &f) { f.evidence[0].answer = EvidenceCheck::Answer::Changed; });
    row("evidence_superseded", [](NoticeFacts &f) { f.evidence[0].isSuperseded = true; });
    row("evidence_unstamped", [](NoticeFacts &f) { f.evidence[0].stamp = StampState::None; });
    row("evidence_waiting", [](NoticeFacts &f) { f.evidence[0].stamp = StampState::Waiting; });
    row("seller_unasked", [](NoticeFacts &f) { f.standing.reset(); });
}

void TestNoticeGates::eachPartIsNeeded()
{
    QFETCH(const Change, take);
    QFETCH(const QString, gap);
    NoticeFacts facts = complete();
    take(facts);
    QCOMPARE(gapsOf(facts), QStringList{gap});
    QVERIFY(!noticeFindings(facts).first().message.english().contains(u'%'));
}

void TestNoticeGates::everythingIsNamedAtOnce()
{
    NoticeFacts facts;
    facts.today = QDate(2026, 6, 1);
    facts.record.items = {CaseItem(), CaseItem()};
    QCOMPARE(gapsOf(facts),
             QString::fromLatin1("holder_missing name_missing contact_missing address_missing reasons_missing "
                                 "similarity_missing declaration_missing item_title_missing item_address_missing "
                                 "item_title_missing item_address_missing registration_missing evidence_missing "
                                 "seller_unasked")
                 .split(u' '));
    QCOMPARE(noticeFindings(facts).at(9).place, QStringLiteral("2"));
}

void TestNoticeGates::standings_data()
{
    QTest::addColumn<int>("standing");
    QTest::addColumn<QString>("gap");
    QTest::addColumn<bool>("confirmable");
    QTest::newRow("own") << int(SellerStanding::Own) << "seller_own" << false;
    QTest::newRow("in scope") << int(SellerStanding::InScope) << "seller_licensed" << false;
    QTest::newRow("sell-off") << int(SellerStanding::SellOff) << "seller_sells_off" << false;
    QTest::newRow("unclear") << int(SellerStanding::Unclear) << "seller_unclear" << false;
    QTest::newRow("out of scope") << int(SellerStanding::OutOfScope) << "seller_unconfirmed" << true;
    QTest::newRow("not begun") << int(SellerStanding::NotYetBegun) << "seller_unconfirmed" << true;
    QTest::newRow("terminated") << int(SellerStanding::Terminated) << "" << false;
    QTest::newRow("expired") << int(SellerStanding::Expired) << "" << false;
    QTest::newRow("never") << int(SellerStanding::Never) << "" << false;
}

void TestNoticeGates::standings()
{
    QFETCH(const int, standing);
    QFETCH(const QString, gap);
    QFETCH(const bool, confirmable);
    NoticeFacts facts = complete();
    facts.standing = NoticeStanding{SellerStanding(standing), QStringLiteral("C-2026-0001#1"), {}};
    QCOMPARE(gapsOf(facts).join(u' '), gap);
    QCOMPARE(needsConfirmation(SellerStanding(standing)), confirmable);
    facts.record.scopeReason = QStringLiteral("The category was never granted");
    QCOMPARE(gapsOf(facts).isEmpty(), gap.isEmpty() || confirmable);
}

void TestNoticeGates::waitingEvidenceNeedsAWord()
{
    NoticeFacts facts = complete();
    facts.evidence[0].stamp = StampState::Waiting;
    facts.record.unstampedNote = QStringLiteral("The authority does not answer since Friday");
    QCOMPARE(gapsOf(facts), QStringList());
    // What nobody has asked for is not waited for.
    facts.evidence[0].stamp = StampState::None;
    QCOMPARE(gapsOf(facts), QStringList{QStringLiteral("evidence_unstamped")});
}

void TestNoticeGates::copiesOfARightAreNoRight()
{
    NoticeFacts facts = complete();
    facts.registrations[0].kind = RegistrationKind::Customs;
    QCOMPARE(gapsOf(facts), QStringList{QStringLiteral("registration_missing")});
    facts.registrations[0].kind = RegistrationKind::Copyright;
    QCOMPARE(gapsOf(facts), (QStringList{QStringLiteral("registration_kind"), QStringLiteral("registration_missing")}));
    facts = complete();
    facts.registrations.append(facts.registrations[0]);
    facts.registrations[1].kind = RegistrationKind::Customs;
    QCOMPARE(gapsOf(facts), QStringList());
}

void TestNoticeGates::theFingerprintIsOfTheContent()
{
    const NoticeFacts facts = complete();
    const QString known = noticeFingerprint(facts);
    QCOMPARE(known.size(), 64);
    const QList<Change> changes{
        [](NoticeFacts &f) { f.record.holder += u'x'; },
        [](NoticeFacts &f) { f.record.contactName += u'x'; },
        [](NoticeFacts &f) { f.record.contact += u'x'; },
        [](NoticeFacts &f) { f.record.address += u'x'; },
        [](NoticeFacts &f) { f.record.reasons += u'x'; },
        [](NoticeFacts &f) { f.record.similarity += u'x'; },
        [](NoticeFacts &f) { f.record.declared = false; },
        [](NoticeFacts &f) { f.record.platform += u'x'; },
        [](NoticeFacts &f) { f.record.seller = 4; },
        [](NoticeFacts &f) { f.record.regime = NoticeRegime::Dissemination; },
        [](NoticeFacts &f) { f.record.right = RegistrationKind::Design; },
        [](NoticeFacts &f) { f.record.scopeReason = QStringLiteral("x"); },
        [](NoticeFacts &f) { f.record.unstampedNote = QStringLiteral("x"); },
        [](NoticeFacts &f) { f.record.items[0].url += u'x'; },
        [](NoticeFacts &f) { f.record.items[0].title += u'x'; },
        [](NoticeFacts &f) { f.record.items.append(f.record.items[0]); },
        [](NoticeFacts &f) { f.registrations[0].number += u'x'; },
        [](NoticeFacts &f) { f.registrations[0].expiresOn.reset(); },
        [](NoticeFacts &f) { f.evidence[0].evidence.sha256[0] = u'b'; },
        [](NoticeFacts &f) { f.evidence.clear(); },
    };
    QSet<QString> all{known};
    for (const Change change : changes) {
        NoticeFacts other = facts;
        change(other);
        all.insert(noticeFingerprint(other));
    }
    QCOMPARE(all.size(), changes.size() + 1);
    // What is found on a day is no content, nor is what people keep to themselves.
    NoticeFacts same = facts;
    same.today = same.today.addDays(1);
    same.standing.reset();
    same.evidence[0].stamp = StampState::Waiting;
    same.record.notes = same.record.owner = same.record.title = QStringLiteral("x");
    QCOMPARE(noticeFingerprint(same), known);
}

void TestNoticeGates::approversAreCounted()
{
    const QString content(64, u'a');
    const QString other(64, u'b');
    const auto said = [](ApprovalAct act, const QString &what, const char *who) {
        return CaseApproval{act, what, QStringLiteral("x"), {}, QString::fromLatin1(who)};
    };
    using A = ApprovalAct;
    const QString writer = QStringLiteral("writer");
    QCOMPARE(approversOf({said(A::Approved, content, "a"), said(A::Approved, content, "a")}, content, writer),
             QStringList{QStringLiteral("a")});
    QCOMPARE(approversOf({said(A::Approved, content, "a"), said(A::Approved, other, "b")}, content, writer),
             QStringList{QStringLiteral("a")});
    QCOMPARE(approversOf({said(A::Approved, content, "a"), said(A::Approved, content, "writer")}, content, writer),
             QStringList{QStringLiteral("a")});
    const QList<CaseApproval> two{said(A::Approved, content, "a"), said(A::Approved, content, "b")};
    QCOMPARE(approversOf(two, content, writer).size(), 2);
    QCOMPARE(approversOf(two + QList{said(A::Withdrawn, content, "a")}, content, writer),
             QStringList{QStringLiteral("b")});
    QCOMPARE(approversOf(two + QList{said(A::Refused, content, "c")}, content, writer), QStringList());
    QCOMPARE(approversOf(two + QList{said(A::Refused, content, "c"), said(A::Approved, content, "b")}, content, writer),
             QStringList{QStringLiteral("b")});
}

QTEST_APPLESS_MAIN(TestNoticeGates)
#include "tst_noticegates.moc"
