// A notice that lacks nothing, and what is said when each of its parts is taken away.
#include "core/cases/noticecontent.h"

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
    item.asset = {5};
    c.items = {item};
    Registration mark;
    mark.institution = c.institution;
    mark.kind = RegistrationKind::Trademark;
    mark.number = QStringLiteral("12345");
    mark.holder = c.holder;
    mark.classes = {QStringLiteral("24"), QStringLiteral("25")};
    mark.territory = QStringLiteral("CN");
    mark.assets = {item.asset};
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
    void registrationsCoverInManyWays_data();
    void registrationsCoverInManyWays();
    void standings_data();
    void standings();
    void waitingEvidenceNeedsAWord();
    void copiesOfARightAreNoRight();
    void theFingerprintIsOfTheContent();
    void whatWasKeptComesBack();
    void eachRightHasItsLaw();
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
    row("platform_missing", [](NoticeFacts &f) { f.record.platform = QStringLiteral("unknown"); });
    row("item_elsewhere",
        [](NoticeFacts &f) { f.record.items[0].url = QStringLiteral("https://item.jd.com/100012043978.html"); });
    row("item_asset_missing", [](NoticeFacts &f) { f.record.items[0].asset = {}; });
    row("item_dismissed", [](NoticeFacts &f) { f.items = {NoticeItem{{}, {}, {}, true}}; });
    row("registration_other", [](NoticeFacts &f) { f.record.items[0].asset = {6}; });
    row("registration_class", [](NoticeFacts &f) { f.items = {NoticeItem{{}, QStringLiteral("nice/9"), {}, false}}; });
    row("registration_elsewhere", [](NoticeFacts &f) { f.registrations[0].territory = QStringLiteral("FR"); });
    row("evidence_of_another", [](NoticeFacts &f) {
        f.shopId = QStringLiteral("9001");
        f.evidence[0].evidence.circumstances.sellerId = QStringLiteral("9002");
    });
    row("evidence_stamp_broken", [](NoticeFacts &f) { f.evidence[0].stampFault = TimestampFault::BadSignature; });
    row("seller_was_licensed", [](NoticeFacts &f) {
        f.licensedThen = {{QStringLiteral("1"), {}, QDate(2026, 5, 1), QStringLiteral("C-2026-0001#1")}};
    });
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
    QTest::newRow("evidence's record altered")
        << Change([](NoticeFacts &f) { f.evidence[0].answer = EvidenceCheck::Answer::Altered; })
        << QStringLiteral("evidence_changed");
    row("evidence_superseded", [](NoticeFacts &f) { f.evidence[0].isSuperseded = true; });
    row("evidence_unstamped", [](NoticeFacts &f) { f.evidence[0].stamp = StampState::None; });
    row("evidence_waiting", [](NoticeFacts &f) { f.evidence[0].stamp = StampState::Waiting; });
    row("seller_unasked", [](NoticeFacts &f) { f.standing.reset(); });
    const auto other = [](const char *name, Change take, const char *gap) {
        QTest::newRow(name) << take << QString::fromLatin1(gap);
    };
    other(
        "no platform at all", [](NoticeFacts &f) { f.record.platform.clear(); }, "platform_missing");
    other(
        "held by another", [](NoticeFacts &f) { f.registrations[0].holder = QStringLiteral("X Ltd"); },
        "registration_holder");
    other(
        "applied for",
        [](NoticeFacts &f) {
            f.registrations[0].filedOn = QDate(2026, 1, 5);
            f.registrations[0].grantedOn.reset();
            f.registrations[0].expiresOn.reset();
        },
        "registration_not_yet");
    other(
        "sold abroad",
        [](NoticeFacts &f) {
            f.items = {NoticeItem{{}, {}, QStringLiteral("DE"), false}};
        },
        "registration_elsewhere");
    other(
        "sold abroad by its address",
        [](NoticeFacts &f) {
            f.record.platform = QStringLiteral("amazon");
            f.record.items[0].url = QStringLiteral("https://www.amazon.de/dp/B0ABCD1234");
        },
        "registration_elsewhere");
    other(
        "sold nobody knows where",
        [](NoticeFacts &f) {
            f.record.platform = QStringLiteral("etsy");
            f.record.items[0].url = QStringLiteral("https://www.etsy.com/listing/123456789");
        },
        "registration_elsewhere");
    other(
        "only our own work as proof",
        [](NoticeFacts &f) { f.evidence[0].evidence.circumstances.kind = EvidenceKind::Artwork; }, "evidence_missing");
    other(
        "an old proof",
        [](NoticeFacts &f) {
            f.licensedThen = {{{}, QStringLiteral("page.png"), QDate(2026, 5, 1), QStringLiteral("C-2026-0001#1")}};
        },
        "seller_was_licensed");
    QTest::newRow("right_no_notice") << Change([](NoticeFacts &f) {
        f.record.right = f.registrations[0].kind = RegistrationKind::Data;
    }) << QStringLiteral("right_no_notice");
    QTest::newRow("item_asked_before") << Change([](NoticeFacts &f) {
        f.record.regime = NoticeRegime::Dissemination;
        f.record.right = f.registrations[0].kind = RegistrationKind::Copyright;
        f.restoredIn = {QStringLiteral("PC-2025-0001")};
    }) << QStringLiteral("item_asked_before");
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
             QString::fromLatin1("holder_missing name_missing contact_missing address_missing platform_missing "
                                 "reasons_missing "
                                 "similarity_missing declaration_missing item_title_missing item_address_missing "
                                 "item_title_missing item_address_missing registration_missing item_asset_missing "
                                 "item_asset_missing evidence_missing seller_unasked")
                 .split(u' '));
    QCOMPARE(noticeFindings(facts).at(10).place, QStringLiteral("2"));
}

void TestNoticeGates::registrationsCoverInManyWays_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) {
        QTest::newRow(name) << change;
    };
    row("the work that a motif was cut from", [](NoticeFacts &f) {
        f.record.items[0].asset = {6};
        f.items = {NoticeItem{{{6}, {5}}, {}, {}, false}};
    });
    row("a house mark needs no work", [](NoticeFacts &f) {
        f.record.items[0].asset = {};
        f.registrations[0].assets.clear();
    });
    row("a class that it has, deeper", [](NoticeFacts &f) {
        f.items = {NoticeItem{{}, QStringLiteral("nice/25/scarves"), QStringLiteral("CN-31"), false}};
    });
    row("goods of no class", [](NoticeFacts &f) { f.items = {NoticeItem{{}, QStringLiteral("digital"), {}, false}}; });
    row("a copyright is not bound to a country", [](NoticeFacts &f) {
        f.record.right = f.registrations[0].kind = RegistrationKind::Copyright;
        f.registrations[0].territory = QStringLiteral("FR");
        f.items = {NoticeItem{{}, QStringLiteral("nice/9"), {}, false}};
    });
    row("the second of two covers", [](NoticeFacts &f) {
        f.registrations.append(f.registrations[0]);
        f.registrations[0].assets = {{77}};
    });
    row("addresses of no platform that we know",
        [](NoticeFacts &f) { f.record.items[0].url = QStringLiteral("https://another.example/2"); });
    row("a mark of the country that the address says", [](NoticeFacts &f) {
        f.record.platform = QStringLiteral("amazon");
        f.record.items[0].url = QStringLiteral("https://www.amazon.de/dp/B0ABCD1234");
        f.registrations[0].territory = QStringLiteral("DE");
    });
    row("a mark of a region that the country is in", [](NoticeFacts &f) {
        const Json regions = Json::parse(R"({"EU": ["DE", "FR"]})");
        f.regions = Regions::parse(JsonNode(regions, QStringLiteral("regions")));
        f.registrations[0].territory = QStringLiteral("EU");
        f.items = {NoticeItem{{}, {}, QStringLiteral("FR"), false}};
    });
    row("what somebody has said counts before the address", [](NoticeFacts &f) {
        f.record.platform = QStringLiteral("etsy");
        f.record.items[0].url = QStringLiteral("https://www.etsy.com/listing/123456789");
        f.items = {NoticeItem{{}, {}, QStringLiteral("CN"), false}};
    });
    row("evidence that names no shop", [](NoticeFacts &f) { f.shopId = QStringLiteral("9001"); });
}

void TestNoticeGates::registrationsCoverInManyWays()
{
    QFETCH(const Change, change);
    NoticeFacts facts = complete();
    change(facts);
    QCOMPARE(gapsOf(facts), QStringList());
    // A copyright without works stands for none.
    facts.record.right = RegistrationKind::Copyright;
    for (Registration &one : facts.registrations) {
        one.kind = RegistrationKind::Copyright;
        one.assets.clear();
    }
    facts.record.items[0].asset = {5};
    QVERIFY(gapsOf(facts).contains(QStringLiteral("registration_other")));
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
    facts.record.scopeLicence = QStringLiteral("C-2026-0001#1");
    QCOMPARE(gapsOf(facts).isEmpty(), gap.isEmpty() || confirmable);
    // Legal's word is about the licence that it had before it.
    facts.standing->licence = QStringLiteral("C-2026-0002#1");
    QCOMPARE(gapsOf(facts).join(u' '), gap);
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
        [](NoticeFacts &f) { f.record.scopeLicence = QStringLiteral("C-2026-0001#1"); },
        [](NoticeFacts &f) { f.record.unstampedNote = QStringLiteral("x"); },
        [](NoticeFacts &f) { f.record.items[0].url += u'x'; },
        [](NoticeFacts &f) { f.record.items[0].title += u'x'; },
        [](NoticeFacts &f) { f.record.items.append(f.record.items[0]); },
        [](NoticeFacts &f) { f.registrations[0].number += u'x'; },
        [](NoticeFacts &f) { f.registrations[0].expiresOn.reset(); },
        [](NoticeFacts &f) { f.registrations[0].title = QStringLiteral("x"); },
        [](NoticeFacts &f) { f.registrations[0].classes = {QStringLiteral("24")}; },
        [](NoticeFacts &f) { f.registrations[0].grantedOn = QDate(2017, 1, 2); },
        [](NoticeFacts &f) { f.shopId = QStringLiteral("9001"); },
        [](NoticeFacts &f) { f.sellerName += u'x'; },
        [](NoticeFacts &f) {
            f.evidence[0].evidence.circumstances.capturedAt = QDateTime(QDate(2026, 5, 1), {}, Qt::UTC);
        },
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

void TestNoticeGates::whatWasKeptComesBack()
{
    NoticeFacts facts = complete();
    facts.registrations[0].title = QStringLiteral("九色鹿");
    facts.registrations[0].classes = {QStringLiteral("24"), QStringLiteral("25")};
    facts.evidence[0].stampedAt = QDateTime(QDate(2026, 5, 21), QTime(0, 0), Qt::UTC);
    const QString kept = keptNotice(facts);
    NoticeFacts today = facts;
    today.sellerName = QStringLiteral("Another");
    today.shopId = QStringLiteral("9100");
    today.institutionEn.clear();
    today.registrations[0].classes.clear();
    today.registrations[0].expiresOn = QDate(2036, 6, 1);
    today.evidence[0].stamp = StampState::Waiting;
    today.evidence[0].stampedAt = {};
    QVERIFY(noticeFingerprint(today) != noticeFingerprint(facts));
    const NoticeFacts back = asKept(today, kept);
    QCOMPARE(noticeFingerprint(back), noticeFingerprint(facts));
    QCOMPARE(back.evidence[0].stamp, StampState::Stamped);
    QCOMPARE(back.evidence[0].stampedAt, facts.evidence[0].stampedAt);
    for (const char *damaged :
         {"", "{}", "[]", R"({"content": 1, "stamps": []})", R"({"content": {}, "stamps": []})"}) {
        try {
            (void)asKept(facts, QString::fromLatin1(damaged));
            QFAIL(damaged);
        } catch (const Error &error) {
            QCOMPARE(error.kind(), Error::Kind::Corrupt);
        }
    }
}

void TestNoticeGates::eachRightHasItsLaw()
{
    const auto problem = [](RegistrationKind right, NoticeRegime regime) {
        ProtectionCase record = complete().record;
        record.title = QStringLiteral("x");
        record.right = right;
        record.regime = regime;
        return validate(record).contains(CaseProblem::Regime);
    };
    QVERIFY(!problem(RegistrationKind::Copyright, NoticeRegime::Dissemination));
    QVERIFY(problem(RegistrationKind::Trademark, NoticeRegime::Dissemination));
    QVERIFY(problem(RegistrationKind::Design, NoticeRegime::Dissemination));
    QVERIFY(problem(RegistrationKind::Data, NoticeRegime::Dissemination));
    QVERIFY(!problem(RegistrationKind::Trademark, NoticeRegime::ECommerce));
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
