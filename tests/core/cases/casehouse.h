// A museum with a shop that copies it, for tests of cases: two listings with matches, a registration, evidence, and
// four people: a writer, legal, the lead, and somebody else of the licensing staff.
#pragma once

#include "core/cases/caseservice.h"
#include "core/copies/listingrepository.h"
#include "core/copies/matchrepository.h"
#include "core/copies/sellerrepository.h"
#include "core/db/storedfiles.h"
#include "core/people/peopleservice.h"
#include "core/protection/protectionservice.h"
#include "core/protection/registrationservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>

namespace lianming::test {

class CaseHouse
{
public:
    CaseHouse() : house(*m_home)
    {
        m_home->actor.name = QStringLiteral("Tester");
        seller = addSeller(QStringLiteral("仿品小店"), QStringLiteral("9001"));
        listings = {addListing(seller, 1), addListing(seller, 2)};
        Registration right;
        right.institution = house.institution;
        right.kind = RegistrationKind::Copyright;
        right.number = QStringLiteral("国作登字-2020-F-1");
        right.title = QStringLiteral("瓶");
        right.holder = QStringLiteral("苏州博物馆");
        right.territory = QStringLiteral("CN");
        right.grantedOn = QDate(2020, 5, 1);
        right.assets = {house.assets[0]};
        registration = RegistrationService(*m_home).addRegistration(right);
        evidence = addEvidence(QStringLiteral("page.txt"), "what the shop showed");
    }
    /// The people come last: before them the workspace is one person's.
    void hire()
    {
        PeopleService people(*m_home);
        const auto add = [&](const char *name, Role role) {
            Member member;
            member.name = QString::fromLatin1(name);
            member.role = role;
            people.add(member);
        };
        add("Tester", Role::Administrator);
        add("writer", Role::LicensingStaff);
        add("colleague", Role::LicensingStaff);
        add("legal", Role::Legal);
        add("lead", Role::Lead);
        m_isHired = true;
    }

    [[nodiscard]] Workspace &as(const char *name)
    {
        m_home->actor.name = QString::fromLatin1(name);
        return *m_home;
    }
    [[nodiscard]] Workspace &operator*() { return *m_home; }
    [[nodiscard]] TestWorkspace &home() { return m_home; }
    /// Evidence is stamped, and the seller stands as `standing` says, or as the workspace's contracts do.
    [[nodiscard]] CaseAnswers answers() const
    {
        CaseAnswers out = workspaceAnswers();
        out.time = [state = stamps](Workspace &, const Evidence &) {
            return EvidenceTime{state, QDateTime(QDate(2026, 5, 21), QTime(0, 0), Qt::UTC), QStringLiteral("CN=TSA")};
        };
        if (standing) {
            out.standing = [found = *standing](Workspace &, const ProtectionCase &, QDate) {
                return std::optional(found);
            };
        }
        return out;
    }
    [[nodiscard]] CaseService cases(const char *name) { return CaseService(as(name), answers()); }

    /// A notice that lacks nothing.
    [[nodiscard]] ProtectionCase complete(const QList<qint64> &about)
    {
        ProtectionCase out = CaseService(atWork()).draftFor(house.institution, about);
        out.right = RegistrationKind::Copyright;
        out.holder = QStringLiteral("苏州博物馆");
        out.contactName = QStringLiteral("张三");
        out.contact = QStringLiteral("rights@example.org");
        out.address = QStringLiteral("苏州市东北街204号");
        out.reasons = QStringLiteral("未经许可复制发行我馆作品。");
        out.similarity = QStringLiteral("The same lotus, mirrored.");
        out.declared = true;
        out.registrations = {registration};
        out.evidence = {evidence};
        out.owner = QStringLiteral("colleague");
        return out;
    }
    [[nodiscard]] Id<ProtectionCase> opened(const char *by = "writer")
    {
        const ProtectionCase record = complete(listings);
        return cases(by).open(record);
    }
    [[nodiscard]] qint64 version(Id<ProtectionCase> id)
    {
        return Statement(m_home.db(), QStringLiteral("SELECT version FROM protection_case WHERE id = ?"))
            .bind(id)
            .one<qint64>()
            .value_or(0);
    }
    [[nodiscard]] CaseState state(Id<ProtectionCase> id)
    {
        const auto code = Statement(m_home.db(), QStringLiteral("SELECT state FROM protection_case WHERE id = ?"))
                              .bind(id)
                              .one<QString>();
        return parseCaseState(code.value_or(QString())).value_or(CaseState::Closed);
    }
    void approve(Id<ProtectionCase> id)
    {
        cases("legal").approve(id, version(id));
        cases("lead").approve(id, version(id));
    }
    void step(Id<ProtectionCase> id, CaseMove move, QDate day, const QString &reason = {},
              const QString &reference = {}, std::optional<CaseOutcome> outcome = {})
    {
        CaseStep made;
        made.move = move;
        made.day = day;
        made.reason = reason;
        made.reference = reference;
        made.outcome = outcome;
        cases("writer").record(id, version(id), made);
    }
    /// Sent, taken down and answered: the fifteen days run from 2 June 2026, 10:00 in China.
    void wait(Id<ProtectionCase> id)
    {
        approve(id);
        step(id, CaseMove::Send, today());
        step(id, CaseMove::Remove, today());
        step(id, CaseMove::AnswerAnnounced, today());
        CaseStep arrived;
        arrived.move = CaseMove::AnswerArrived;
        arrived.arrivedAt = QDateTime(today(), QTime(2, 0), Qt::UTC);
        cases("writer").record(id, version(id), arrived);
    }
    [[nodiscard]] static QDate today() { return {2026, 6, 1}; }
    /// Sets the workspace's clock.
    void setNow(const QDateTime &now) { m_home->clock = Clock(now); }

    qint64 addSeller(const QString &name, const QString &shopId, SellerLink link = SellerLink::Nobody)
    {
        Seller shop;
        shop.platform = QStringLiteral("taobao");
        shop.shopId = shopId;
        shop.name = name;
        shop.link = link;
        Transaction tx(m_home.db());
        Journal journal(tx, *m_home);
        const auto id = SellerRepository::insert(journal, shop);
        tx.commit();
        return id.value;
    }
    /// `asset`: that its picture shows; not said: SZM/1.
    qint64 addListing(qint64 of, int number, Id<Asset> asset = {})
    {
        Listing listing;
        listing.platform = QStringLiteral("taobao");
        listing.seller = {of};
        listing.number = QString::number(70000 + number);
        listing.url = QStringLiteral("https://shop.example/item/%1").arg(listing.number);
        listing.title = QStringLiteral("瓶纹抱枕 %1").arg(number);
        listing.priceShown = QStringLiteral("¥39.90");
        listing.category = QStringLiteral("nice/24");
        listing.territory = QStringLiteral("CN");
        listing.firstSeenAt = listing.seenAt = m_home->clock.now();
        Transaction tx(m_home.db());
        Journal journal(tx, *m_home);
        listing.id = ListingRepository::insert(journal, listing, listingKey(listing, {}));
        const StoredFile file = m_home->files.add("picture " + QByteArray::number(number));
        rememberFile(tx, file, QStringLiteral("image/png"), journal.now());
        ListingPicture picture;
        picture.listing = listing.id;
        picture.sha256 = file.sha256;
        picture.name = QStringLiteral("1.png");
        picture.addedAt = journal.now();
        picture.id = ListingRepository::insert(journal, picture, QStringLiteral("picture"));
        StoredMatch match;
        match.picture = picture.id;
        match.listing = listing.id;
        match.foundAt = journal.now();
        match.match.sha256 = QString(63, u'a') + u'1';
        match.match.file = QStringLiteral("vase.jpg");
        match.match.asset = asset.isSet() ? asset : house.assets[0];
        match.match.kind = CopyKind::Part;
        match.match.inliers = 57;
        match.match.score = 0.875;
        match.match.querySize = QSize(800, 600);
        match.match.assetSize = QSize(2000, 1500);
        match.match.queryRegion = {{10, 10}, {400, 10}, {400, 300}, {10, 300}};
        match.match.assetRegion = {{100, 100}, {1900, 100}, {1900, 1400}, {100, 1400}};
        (void)MatchRepository::insert(journal, match, QStringLiteral("SZM/1"));
        tx.commit();
        return listing.id.value;
    }
    Id<Evidence> addEvidence(const QString &name, const QByteArray &content, Id<Evidence> supersedes = {},
                             const QDateTime &at = QDateTime(QDate(2026, 5, 20), QTime(3, 30), Qt::UTC))
    {
        QFile file(QDir(m_home.folder()).filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the test's file");
        file.close();
        Circumstances c;
        c.kind = EvidenceKind::Page;
        c.capturedAt = at;
        c.capturedZone = QStringLiteral("Asia/Shanghai");
        c.capturedBy = QStringLiteral("Legal");
        c.device = QStringLiteral("Desktop");
        c.sourceUrl = QStringLiteral("https://shop.example/item/70001");
        c.seller = QStringLiteral("仿品小店");
        c.platform = QStringLiteral("taobao");
        return ProtectionService(atWork()).addEvidence(file.fileName(), house.assets[0], c, supersedes);
    }

private:
    /// As somebody who may write.
    [[nodiscard]] Workspace &atWork() { return m_isHired ? as("writer") : *m_home; }

    TestWorkspace m_home;
    bool m_isHired = false;

public:
    const Licensing house;
    qint64 seller = 0;
    QList<qint64> listings;
    Id<Registration> registration;
    Id<Evidence> evidence;
    StampState stamps = StampState::Stamped;
    std::optional<NoticeStanding> standing;
};

} // namespace lianming::test
