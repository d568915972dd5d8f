#include "core/cases/noticegates.h"

#include "core/base/codetree.h"
#include "core/base/dates.h"
#include "core/copies/platform.h"
#include "core/rights/registeredmark.h"

#include <algorithm>

namespace lianming {

namespace {

class GapFinder
{
public:
    explicit GapFinder(const NoticeFacts &facts) : m_facts(facts) {}

    [[nodiscard]] QList<NoticeFinding> all()
    {
        words();
        items();
        registrations();
        cover();
        evidence();
        seller();
        sellerThen();
        return m_out;
    }

private:
    void add(NoticeGap gap, const QString &place, Message message) { m_out.append({gap, place, std::move(message)}); }
    void need(const QString &text, NoticeGap gap, const char *sentence)
    {
        if (text.trimmed().isEmpty())
            add(gap, {}, {sentence, {}});
    }

    void words()
    {
        const ProtectionCase &c = m_facts.record;
        need(c.holder, NoticeGap::HolderMissing,
             QT_TRANSLATE_NOOP("core", "The notice does not name the right holder"));
        need(c.contactName, NoticeGap::NameMissing,
             QT_TRANSLATE_NOOP("core", "The notice does not name who answers for the right holder"));
        need(c.contact, NoticeGap::ContactMissing,
             QT_TRANSLATE_NOOP("core", "The notice has neither telephone nor e-mail of the right holder"));
        need(c.address, NoticeGap::AddressMissing,
             QT_TRANSLATE_NOOP("core", "The notice has no address of the right holder"));
        if (c.platform.trimmed().isEmpty() || c.platform == QLatin1StringView(unknownPlatform)) {
            add(NoticeGap::PlatformMissing, {},
                {QT_TRANSLATE_NOOP("core", "The notice does not say to which platform it goes"), {}});
        }
        need(c.reasons, NoticeGap::ReasonsMissing,
             QT_TRANSLATE_NOOP("core", "The notice gives no reasons: say why this infringes the right"));
        need(c.similarity, NoticeGap::SimilarityMissing,
             QT_TRANSLATE_NOOP("core", "The notice does not say what was taken: compare the two in words"));
        if (!c.declared) {
            add(NoticeGap::DeclarationMissing, {},
                {QT_TRANSLATE_NOOP("core", "Nobody has declared that what the notice says is true"), {}});
        }
    }

    void items()
    {
        int place = 0;
        for (const CaseItem &item : m_facts.record.items) {
            const QString number = QString::number(++place);
            if (item.title.trimmed().isEmpty()) {
                add(NoticeGap::ItemTitleMissing, number,
                    {QT_TRANSLATE_NOOP("core", "Listing %1 of the notice has no name"), {number}});
            }
            if (!isWebAddress(item.url)) {
                add(NoticeGap::ItemAddressMissing, number,
                    {QT_TRANSLATE_NOOP("core", "Listing %1 of the notice has no address on the web"), {number}});
            }
            const QString there = platformCode({}, item.url);
            if (!there.isEmpty() && !m_facts.record.platform.isEmpty() && there != m_facts.record.platform) {
                add(NoticeGap::ItemElsewhere, number,
                    {QT_TRANSLATE_NOOP("core", "The address of listing %1 is on another platform than the notice goes "
                                               "to: %2, not %3"),
                     {number, there, m_facts.record.platform}});
            }
            if (m_facts.items.value(place - 1).isDismissed) {
                add(NoticeGap::ItemDismissed, number,
                    {QT_TRANSLATE_NOOP("core", "Somebody has dismissed all that the search found on listing %1: take "
                                               "that back first, or leave the listing out"),
                     {number}});
            }
            const QString before = m_facts.restoredIn.value(place - 1);
            if (!before.isEmpty() && m_facts.record.regime == NoticeRegime::Dissemination) {
                add(NoticeGap::ItemAskedBefore, number,
                    {QT_TRANSLATE_NOOP(
                         "core",
                         "The service restored listing %1 after the notice of case %2 and may not be asked again (Regulations on network dissemination art. 17): file a complaint or a suit"),
                     {number, before}});
            }
        }
    }

    void registrations()
    {
        if (m_facts.record.right == RegistrationKind::Data) {
            add(NoticeGap::RightNoNotice, {},
                {QT_TRANSLATE_NOOP(
                     "core", "The law provides no notice for data rights: write a letter, or rely on another right"),
                 {}});
        }
        bool isRightNamed = false;
        for (const Registration &one : m_facts.registrations) {
            isRightNamed = isRightNamed || one.kind == m_facts.record.right;
            registration(one);
        }
        if (!isRightNamed) {
            add(NoticeGap::RegistrationMissing, {},
                {QT_TRANSLATE_NOOP("core", "The notice names no registration of the right that it relies on"), {}});
        }
    }
    void registration(const Registration &one)
    {
        if (one.kind != m_facts.record.right && one.kind != RegistrationKind::Customs) {
            add(NoticeGap::RegistrationKind, one.number,
                {QT_TRANSLATE_NOOP("core", "The registration %1 is of another right than the notice relies on"),
                 {one.number}});
        }
        if (one.institution != m_facts.record.institution) {
            add(NoticeGap::RegistrationHolder, one.number,
                {QT_TRANSLATE_NOOP("core", "The registration %1 is another institution's"), {one.number}});
        } else if (const QString holder = m_facts.record.holder.simplified();
                   !holder.isEmpty() && one.holder.simplified() != holder) {
            add(NoticeGap::RegistrationHolder, one.number,
                {QT_TRANSLATE_NOOP("core", "The registration %1 is held by %2, and the notice names %3 as the right "
                                           "holder"),
                 {one.number, one.holder.simplified(), holder}});
        }
        if (one.archivedOn) {
            add(NoticeGap::RegistrationArchived, one.number,
                {QT_TRANSLATE_NOOP("core", "The registration %1 is archived"), {one.number}});
        }
        if (one.cancelledOn && *one.cancelledOn <= m_facts.today) {
            add(NoticeGap::RegistrationCancelled, one.number,
                {QT_TRANSLATE_NOOP("core", "The registration %1 no longer stands since %2"),
                 {one.number, dayText(*one.cancelledOn)}});
        }
        if (standingOf(one, m_facts.today) == RegistrationStanding::Filed) {
            add(NoticeGap::RegistrationNotYet, one.number,
                {QT_TRANSLATE_NOOP("core", "The registration %1 is applied for and not granted"), {one.number}});
        }
        if (one.grantedOn && *one.grantedOn > m_facts.today) {
            add(NoticeGap::RegistrationNotYet, one.number,
                {QT_TRANSLATE_NOOP("core", "The registration %1 begins on %2"), {one.number, dayText(*one.grantedOn)}});
        }
        if (one.expiresOn && *one.expiresOn < m_facts.today) {
            add(NoticeGap::RegistrationLapsed, one.number,
                {QT_TRANSLATE_NOOP("core", "The registration %1 lapsed on %2"), {one.number, dayText(*one.expiresOn)}});
        }
    }

    /// Whether a registration of the right covers each listing: the work, the class of a mark, the place. A copyright
    /// is the holder's in every country of the Berne Convention, wherever it was registered.
    void cover()
    {
        QList<const Registration *> named;
        for (const Registration &one : m_facts.registrations) {
            if (one.kind == m_facts.record.right)
                named.append(&one);
        }
        const bool isHouseMark = std::ranges::any_of(named, [](const Registration *one) { return isOfTheHouse(*one); });
        int place = 0;
        for (const CaseItem &item : m_facts.record.items) {
            const QString number = QString::number(++place);
            const NoticeItem known = m_facts.items.value(place - 1);
            if (!item.asset.isSet() && !isHouseMark) {
                add(NoticeGap::ItemAssetMissing, number,
                    {QT_TRANSLATE_NOOP("core", "Nobody has said which work listing %1 copies"), {number}});
            } else if (!named.isEmpty()) {
                cover(item, known, number, named);
            }
        }
    }
    void cover(const CaseItem &item, const NoticeItem &known, const QString &number,
               QList<const Registration *> fitting)
    {
        fitting.removeIf([&](const Registration *one) {
            const auto isOfIt = [one](Id<Asset> asset) {
                return one->assets.contains(asset);
            };
            return !isOfTheHouse(*one) && !isOfIt(item.asset) && !std::ranges::any_of(known.family, isOfIt);
        });
        if (fitting.isEmpty()) {
            add(NoticeGap::RegistrationOther, number,
                {QT_TRANSLATE_NOOP("core", "No registration of the notice covers the work that listing %1 copies"),
                 {number}});
            return;
        }
        const int goods = niceClassOf(known.category.toStdString());
        if (m_facts.record.right == RegistrationKind::Trademark && goods != 0) {
            fitting.removeIf([goods](const Registration *one) { return !isForClass(*one, goods); });
            if (fitting.isEmpty()) {
                add(NoticeGap::RegistrationClass, number,
                    {QT_TRANSLATE_NOOP("core", "The goods of listing %1 are of class %2, and no mark of the notice is "
                                               "registered for it"),
                     {number, QString::number(goods)}});
                return;
            }
        }
        const QString sold =
            !known.territory.isEmpty() ? known.territory : territoryOfAddress(item.url, m_facts.record.platform);
        const bool isTerritorial = m_facts.record.right != RegistrationKind::Copyright;
        const auto stands = [&](const Registration *one) {
            return isInTerritories(sold.toStdString(),
                                   m_facts.regions.replaced(std::vector{one->territory.toStdString()}));
        };
        if (!isTerritorial || std::ranges::any_of(fitting, stands))
            return;
        if (sold.isEmpty()) {
            add(NoticeGap::RegistrationElsewhere, number,
                {QT_TRANSLATE_NOOP("core", "Nobody has said where listing %1 is sold, and its platform sells in many "
                                           "countries: take the listing in with the territory, or rely on a right "
                                           "that stands everywhere"),
                 {number}});
        } else {
            add(NoticeGap::RegistrationElsewhere, number,
                {QT_TRANSLATE_NOOP("core", "No registration that covers listing %1 stands in %2, where it is sold"),
                 {number, sold}});
        }
    }
    /// A house mark stands for the institution as such.
    [[nodiscard]] static bool isOfTheHouse(const Registration &one)
    {
        return one.kind == RegistrationKind::Trademark && one.assets.isEmpty();
    }
    [[nodiscard]] static bool isForClass(const Registration &mark, int goods)
    {
        return std::ranges::any_of(mark.classes, [goods](const QString &text) { return text.toInt() == goods; });
    }

    /// Whether it can show the infringement: what is ours does not.
    [[nodiscard]] static bool isProof(const NoticeEvidence &one)
    {
        const EvidenceKind kind = one.evidence.circumstances.kind;
        return kind != EvidenceKind::Artwork && kind != EvidenceKind::Contract;
    }

    void evidence()
    {
        if (std::ranges::none_of(m_facts.evidence, isProof)) {
            add(NoticeGap::EvidenceMissing, {},
                {QT_TRANSLATE_NOOP("core", "The notice has no preliminary proof: add evidence"), {}});
        }
        for (const NoticeEvidence &one : m_facts.evidence) {
            const QString &name = one.evidence.fileName;
            const QString shop = one.evidence.circumstances.sellerId.trimmed();
            if (!shop.isEmpty() && !m_facts.shopId.isEmpty() && shop != m_facts.shopId.trimmed()) {
                add(NoticeGap::EvidenceOfAnother, name,
                    {QT_TRANSLATE_NOOP("core", "The evidence %1 shows the shop %2, and the notice is about the shop "
                                               "%3"),
                     {name, shop, m_facts.shopId.trimmed()}});
            }
            if (one.answer == EvidenceCheck::Answer::Missing) {
                add(NoticeGap::EvidenceLost, name,
                    {QT_TRANSLATE_NOOP("core", "The file of the evidence %1 is missing"), {name}});
            } else if (one.answer == EvidenceCheck::Answer::Changed) {
                add(NoticeGap::EvidenceChanged, name,
                    {QT_TRANSLATE_NOOP("core", "The file of the evidence %1 is not the one that came in"), {name}});
            } else if (one.answer == EvidenceCheck::Answer::Altered) {
                add(NoticeGap::EvidenceChanged, name,
                    {QT_TRANSLATE_NOOP("core", "The record of the evidence %1 is not the one that the history holds"),
                     {name}});
            }
            if (one.isSuperseded) {
                add(NoticeGap::EvidenceSuperseded, name,
                    {QT_TRANSLATE_NOOP("core", "A later capture replaces the evidence %1: add that one"), {name}});
            }
            if (one.stampFault) {
                add(NoticeGap::EvidenceStampBroken, name,
                    {QT_TRANSLATE_NOOP("core", "The time stamp of the evidence %1 does not stand: %2"),
                     {name, QString::fromLatin1(timestampFaultCode(*one.stampFault))}});
            }
            if (one.stamp == StampState::None) {
                add(NoticeGap::EvidenceUnstamped, name,
                    {QT_TRANSLATE_NOOP("core", "The evidence %1 has no time stamp, and none is asked for"), {name}});
            } else if (one.stamp == StampState::Waiting && m_facts.record.unstampedNote.trimmed().isEmpty()) {
                add(NoticeGap::EvidenceWaiting, name,
                    {QT_TRANSLATE_NOOP("core", "The evidence %1 waits for its time stamp: wait, or say why the notice "
                                               "goes out before"),
                     {name}});
            }
        }
    }

    void seller()
    {
        if (!m_facts.standing) {
            add(NoticeGap::SellerUnasked, {},
                {QT_TRANSLATE_NOOP("core", "Whether the seller is licensed is not known: name the seller of the case"),
                 {}});
            return;
        }
        const NoticeStanding &found = *m_facts.standing;
        switch (found.standing) {
        case SellerStanding::Own:
            add(NoticeGap::SellerOwn, {},
                {QT_TRANSLATE_NOOP("core", "The shop is an institution's own: nothing is sent"), {}});
            return;
        case SellerStanding::InScope:
            add(NoticeGap::SellerLicensed, found.licence,
                {QT_TRANSLATE_NOOP("core", "The seller is licensed for this by %1: nothing is sent"), {found.licence}});
            return;
        case SellerStanding::SellOff:
            add(NoticeGap::SellerSellsOff, found.licence,
                {QT_TRANSLATE_NOOP("core", "The seller may still sell stock under %1: nothing is sent"),
                 {found.licence}});
            return;
        case SellerStanding::Unclear:
            add(NoticeGap::SellerUnclear, {},
                {QT_TRANSLATE_NOOP("core", "The seller may be a licensee: say first whose shop it is"), {}});
            return;
        case SellerStanding::OutOfScope:
        case SellerStanding::NotYetBegun:
            if (m_facts.record.scopeReason.trimmed().isEmpty() || m_facts.record.scopeLicence != found.licence) {
                add(NoticeGap::SellerUnconfirmed, found.licence,
                    {QT_TRANSLATE_NOOP("core", "The seller is a licensee under %1, and this lies outside: legal must "
                                               "confirm the notice, with a reason"),
                     {found.licence}});
            }
            return;
        case SellerStanding::Terminated:
        case SellerStanding::Expired:
        case SellerStanding::Never: return;
        }
    }

    void sellerThen()
    {
        for (const LicensedThen &one : m_facts.licensedThen) {
            if (one.listing.isEmpty()) {
                add(NoticeGap::SellerWasLicensed, one.file,
                    {QT_TRANSLATE_NOOP("core", "When the newest proof was captured (%1, on %2) the seller might sell "
                                               "under %3: capture the listing anew"),
                     {one.file, dayText(one.day), one.licence}});
            } else {
                add(NoticeGap::SellerWasLicensed, one.listing,
                    {QT_TRANSLATE_NOOP("core", "When listing %1 was seen last (on %2) the seller might sell under %3: "
                                               "capture it anew"),
                     {one.listing, dayText(one.day), one.licence}});
            }
        }
    }

    const NoticeFacts &m_facts;
    QList<NoticeFinding> m_out;
};

} // namespace

const char *stampStateCode(StampState state)
{
    switch (state) {
    case StampState::None: return "none";
    case StampState::Waiting: return "waiting";
    case StampState::Stamped: return "stamped";
    }
    return "";
}

const char *noticeGapCode(NoticeGap gap)
{
    switch (gap) {
    case NoticeGap::HolderMissing: return "holder_missing";
    case NoticeGap::NameMissing: return "name_missing";
    case NoticeGap::ContactMissing: return "contact_missing";
    case NoticeGap::AddressMissing: return "address_missing";
    case NoticeGap::PlatformMissing: return "platform_missing";
    case NoticeGap::ItemTitleMissing: return "item_title_missing";
    case NoticeGap::ItemAddressMissing: return "item_address_missing";
    case NoticeGap::ItemElsewhere: return "item_elsewhere";
    case NoticeGap::ItemAssetMissing: return "item_asset_missing";
    case NoticeGap::ItemDismissed: return "item_dismissed";
    case NoticeGap::ItemAskedBefore: return "item_asked_before";
    case NoticeGap::ReasonsMissing: return "reasons_missing";
    case NoticeGap::SimilarityMissing: return "similarity_missing";
    case NoticeGap::DeclarationMissing: return "declaration_missing";
    case NoticeGap::RightNoNotice: return "right_no_notice";
    case NoticeGap::RegistrationMissing: return "registration_missing";
    case NoticeGap::RegistrationKind: return "registration_kind";
    case NoticeGap::RegistrationHolder: return "registration_holder";
    case NoticeGap::RegistrationLapsed: return "registration_lapsed";
    case NoticeGap::RegistrationArchived: return "registration_archived";
    case NoticeGap::RegistrationCancelled: return "registration_cancelled";
    case NoticeGap::RegistrationNotYet: return "registration_not_yet";
    case NoticeGap::RegistrationOther: return "registration_other";
    case NoticeGap::RegistrationClass: return "registration_class";
    case NoticeGap::RegistrationElsewhere: return "registration_elsewhere";
    case NoticeGap::EvidenceMissing: return "evidence_missing";
    case NoticeGap::EvidenceOfAnother: return "evidence_of_another";
    case NoticeGap::EvidenceLost: return "evidence_lost";
    case NoticeGap::EvidenceChanged: return "evidence_changed";
    case NoticeGap::EvidenceSuperseded: return "evidence_superseded";
    case NoticeGap::EvidenceUnstamped: return "evidence_unstamped";
    case NoticeGap::EvidenceStampBroken: return "evidence_stamp_broken";
    case NoticeGap::EvidenceWaiting: return "evidence_waiting";
    case NoticeGap::SellerUnasked: return "seller_unasked";
    case NoticeGap::SellerOwn: return "seller_own";
    case NoticeGap::SellerLicensed: return "seller_licensed";
    case NoticeGap::SellerSellsOff: return "seller_sells_off";
    case NoticeGap::SellerUnclear: return "seller_unclear";
    case NoticeGap::SellerUnconfirmed: return "seller_unconfirmed";
    case NoticeGap::SellerWasLicensed: return "seller_was_licensed";
    }
    return "";
}

QList<NoticeFinding> noticeFindings(const NoticeFacts &facts)
{
    return GapFinder(facts).all();
}

bool needsConfirmation(SellerStanding standing)
{
    return standing == SellerStanding::OutOfScope || standing == SellerStanding::NotYetBegun;
}

} // namespace lianming
