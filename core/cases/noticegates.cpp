#include "core/cases/noticegates.h"

#include "core/base/dates.h"
#include "core/base/json.h"
#include "core/base/sha256.h"

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
        evidence();
        seller();
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
        }
    }

    void registrations()
    {
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
        if (one.grantedOn && *one.grantedOn > m_facts.today) {
            add(NoticeGap::RegistrationNotYet, one.number,
                {QT_TRANSLATE_NOOP("core", "The registration %1 begins on %2"), {one.number, dayText(*one.grantedOn)}});
        }
        if (one.expiresOn && *one.expiresOn < m_facts.today) {
            add(NoticeGap::RegistrationLapsed, one.number,
                {QT_TRANSLATE_NOOP("core", "The registration %1 lapsed on %2"), {one.number, dayText(*one.expiresOn)}});
        }
    }

    void evidence()
    {
        if (m_facts.evidence.isEmpty()) {
            add(NoticeGap::EvidenceMissing, {},
                {QT_TRANSLATE_NOOP("core", "The notice has no preliminary proof: add evidence"), {}});
        }
        for (const NoticeEvidence &one : m_facts.evidence) {
            const QString &name = one.evidence.fileName;
            if (one.answer == EvidenceCheck::Answer::Missing) {
                add(NoticeGap::EvidenceLost, name,
                    {QT_TRANSLATE_NOOP("core", "The file of the evidence %1 is missing"), {name}});
            } else if (one.answer == EvidenceCheck::Answer::Changed) {
                add(NoticeGap::EvidenceChanged, name,
                    {QT_TRANSLATE_NOOP("core", "The file of the evidence %1 is not the one that came in"), {name}});
            }
            if (one.isSuperseded) {
                add(NoticeGap::EvidenceSuperseded, name,
                    {QT_TRANSLATE_NOOP("core", "A later capture replaces the evidence %1: add that one"), {name}});
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
            if (m_facts.record.scopeReason.trimmed().isEmpty()) {
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

    const NoticeFacts &m_facts;
    QList<NoticeFinding> m_out;
};

std::string plain(const QString &text)
{
    return text.trimmed().toStdString();
}

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
    case NoticeGap::ItemTitleMissing: return "item_title_missing";
    case NoticeGap::ItemAddressMissing: return "item_address_missing";
    case NoticeGap::ReasonsMissing: return "reasons_missing";
    case NoticeGap::SimilarityMissing: return "similarity_missing";
    case NoticeGap::DeclarationMissing: return "declaration_missing";
    case NoticeGap::RegistrationMissing: return "registration_missing";
    case NoticeGap::RegistrationKind: return "registration_kind";
    case NoticeGap::RegistrationHolder: return "registration_holder";
    case NoticeGap::RegistrationLapsed: return "registration_lapsed";
    case NoticeGap::RegistrationArchived: return "registration_archived";
    case NoticeGap::RegistrationCancelled: return "registration_cancelled";
    case NoticeGap::RegistrationNotYet: return "registration_not_yet";
    case NoticeGap::EvidenceMissing: return "evidence_missing";
    case NoticeGap::EvidenceLost: return "evidence_lost";
    case NoticeGap::EvidenceChanged: return "evidence_changed";
    case NoticeGap::EvidenceSuperseded: return "evidence_superseded";
    case NoticeGap::EvidenceUnstamped: return "evidence_unstamped";
    case NoticeGap::EvidenceWaiting: return "evidence_waiting";
    case NoticeGap::SellerUnasked: return "seller_unasked";
    case NoticeGap::SellerOwn: return "seller_own";
    case NoticeGap::SellerLicensed: return "seller_licensed";
    case NoticeGap::SellerSellsOff: return "seller_sells_off";
    case NoticeGap::SellerUnclear: return "seller_unclear";
    case NoticeGap::SellerUnconfirmed: return "seller_unconfirmed";
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

QString noticeFingerprint(const NoticeFacts &facts)
{
    const ProtectionCase &c = facts.record;
    Json items = Json::array();
    for (const CaseItem &item : c.items) {
        items.push_back({{"listing", item.listing},
                         {"match", item.match},
                         {"asset", item.asset.value},
                         {"number", plain(item.number)},
                         {"url", plain(item.url)},
                         {"title", plain(item.title)},
                         {"price", plain(item.priceShown)},
                         {"units", plain(item.unitsShown)}});
    }
    Json registrations = Json::array();
    for (const Registration &one : facts.registrations) {
        registrations.push_back({registrationKindCode(one.kind), plain(one.number), plain(one.holder),
                                 plain(one.territory), one.expiresOn ? plain(dayText(*one.expiresOn)) : std::string()});
    }
    Json evidence = Json::array();
    for (const NoticeEvidence &one : facts.evidence)
        evidence.push_back({one.evidence.id.value, plain(one.evidence.sha256), plain(one.evidence.fileName)});
    // Keys come in their order by name, so that the text is the same wherever it is made.
    const Json content{{"institution", c.institution.value},
                       {"institution_en", plain(facts.institutionEn)},
                       {"institution_zh", plain(facts.institutionZh)},
                       {"seller", c.seller},
                       {"seller_name", plain(facts.sellerName)},
                       {"platform", plain(c.platform)},
                       {"regime", noticeRegimeCode(c.regime)},
                       {"right", registrationKindCode(c.right)},
                       {"holder", plain(c.holder)},
                       {"contact_name", plain(c.contactName)},
                       {"contact", plain(c.contact)},
                       {"address", plain(c.address)},
                       {"reasons", plain(c.reasons)},
                       {"similarity", plain(c.similarity)},
                       {"declared", c.declared},
                       {"unstamped", plain(c.unstampedNote)},
                       {"scope", plain(c.scopeReason)},
                       {"items", items},
                       {"registrations", registrations},
                       {"evidence", evidence}};
    Sha256 sum;
    const std::string text = content.dump();
    sum.add(QByteArrayView(text.data(), qsizetype(text.size())));
    return sum.hex();
}

} // namespace lianming
