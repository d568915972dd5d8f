#include "core/cases/noticecontent.h"

#include "core/base/dates.h"
#include "core/base/json.h"
#include "core/base/sha256.h"

#include <algorithm>

namespace lianming {

namespace {

std::string plain(const QString &text)
{
    return text.trimmed().toStdString();
}

std::string plainDay(const std::optional<QDate> &day)
{
    return day ? plain(dayText(*day)) : std::string();
}

Json registrationContent(const Registration &one)
{
    Json classes = Json::array();
    for (const QString &name : one.classes)
        classes.push_back(plain(name));
    return {{"kind", registrationKindCode(one.kind)},
            {"number", plain(one.number)},
            {"title", plain(one.title)},
            {"holder", plain(one.holder)},
            {"classes", classes},
            {"territory", plain(one.territory)},
            {"granted", plainDay(one.grantedOn)},
            {"expires", plainDay(one.expiresOn)}};
}

Json contentOf(const NoticeFacts &facts)
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
    for (const Registration &one : facts.registrations)
        registrations.push_back(registrationContent(one));
    Json evidence = Json::array();
    for (const NoticeEvidence &one : facts.evidence) {
        evidence.push_back({{"id", one.evidence.id.value},
                            {"sha256", plain(one.evidence.sha256)},
                            {"file", plain(one.evidence.fileName)},
                            {"captured", plain(one.evidence.circumstances.capturedAt.toUTC().toString(Qt::ISODate))}});
    }
    return {{"institution", c.institution.value},
            {"institution_en", plain(facts.institutionEn)},
            {"institution_zh", plain(facts.institutionZh)},
            {"seller", c.seller},
            {"seller_name", plain(facts.sellerName)},
            {"shop", plain(facts.shopId)},
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
            {"scope_licence", plain(c.scopeLicence)},
            {"items", items},
            {"registrations", registrations},
            {"evidence", evidence}};
}

/// Reads what was kept; what is missing or of another kind is damage.
class KeptReader
{
public:
    explicit KeptReader(const QString &kept)
    {
        m_all = Json::parse(kept.toStdString(), nullptr, false);
        if (!m_all.is_object() || !m_all.contains("content") || !m_all.contains("stamps"))
            refuse();
    }

    [[nodiscard]] const Json &content() const { return m_all["content"]; }
    [[nodiscard]] const Json &stamps() const { return m_all["stamps"]; }
    [[nodiscard]] static const Json &at(const Json &from, const char *key)
    {
        const auto found = from.find(key);
        if (found == from.end())
            refuse();
        return *found;
    }
    [[nodiscard]] static QString text(const Json &from, const char *key)
    {
        const Json &value = at(from, key);
        if (!value.is_string())
            refuse();
        return QString::fromStdString(value.get<std::string>());
    }
    [[nodiscard]] static std::optional<QDate> day(const Json &from, const char *key)
    {
        return parseDay(QStringView(text(from, key)));
    }
    [[noreturn]] static void refuse()
    {
        throw Error(Error::Kind::Corrupt,
                    QT_TRANSLATE_NOOP("core", "The stored copy of the notice that was sent cannot be read"));
    }

private:
    Json m_all;
};

Registration keptRegistration(const Json &from)
{
    Registration out;
    out.kind = parseRegistrationKind(KeptReader::text(from, "kind")).value_or(RegistrationKind::Copyright);
    out.number = KeptReader::text(from, "number");
    out.title = KeptReader::text(from, "title");
    out.holder = KeptReader::text(from, "holder");
    for (const Json &name : KeptReader::at(from, "classes"))
        out.classes.append(QString::fromStdString(name.get<std::string>()));
    out.territory = KeptReader::text(from, "territory");
    out.grantedOn = KeptReader::day(from, "granted");
    out.expiresOn = KeptReader::day(from, "expires");
    return out;
}

} // namespace

QByteArray noticeContent(const NoticeFacts &facts)
{
    return QByteArray::fromStdString(contentOf(facts).dump());
}

QString noticeFingerprint(const NoticeFacts &facts)
{
    Sha256 sum;
    sum.add(noticeContent(facts));
    return sum.hex();
}

QString keptNotice(const NoticeFacts &facts)
{
    Json stamps = Json::array();
    for (const NoticeEvidence &one : facts.evidence) {
        stamps.push_back({{"sha256", plain(one.evidence.sha256)},
                          {"state", stampStateCode(one.stamp)},
                          {"at", plain(one.stampedAt.toUTC().toString(Qt::ISODate))},
                          {"authority", plain(one.authority)}});
    }
    return QString::fromStdString(Json{{"content", contentOf(facts)}, {"stamps", stamps}}.dump());
}

NoticeFacts asKept(NoticeFacts facts, const QString &kept)
try {
    const KeptReader reader(kept);
    const Json &from = reader.content();
    const auto text = [&](const char *key) {
        return KeptReader::text(from, key);
    };
    facts.institutionEn = text("institution_en");
    facts.institutionZh = text("institution_zh");
    facts.sellerName = text("seller_name");
    facts.shopId = text("shop");
    ProtectionCase &c = facts.record;
    c.platform = text("platform");
    c.holder = text("holder");
    c.contactName = text("contact_name");
    c.contact = text("contact");
    c.address = text("address");
    c.reasons = text("reasons");
    c.similarity = text("similarity");
    c.unstampedNote = text("unstamped");
    facts.registrations.clear();
    for (const Json &one : KeptReader::at(from, "registrations"))
        facts.registrations.append(keptRegistration(one));
    for (NoticeEvidence &one : facts.evidence) {
        for (const Json &stamp : reader.stamps()) {
            if (KeptReader::text(stamp, "sha256") != one.evidence.sha256)
                continue;
            const QString state = KeptReader::text(stamp, "state");
            for (const StampState known : {StampState::None, StampState::Waiting, StampState::Stamped}) {
                if (state == QLatin1StringView(stampStateCode(known)))
                    one.stamp = known;
            }
            one.stampedAt = QDateTime::fromString(KeptReader::text(stamp, "at"), Qt::ISODate);
            one.authority = KeptReader::text(stamp, "authority");
        }
    }
    return facts;
} catch (const Json::exception &) {
    KeptReader::refuse();
}

const CaseEvent *sendingOf(const QList<CaseEvent> &events)
{
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        if (event->move == QLatin1StringView(caseMoveCode(CaseMove::Send)))
            return &*event;
        if (event->move == QLatin1StringView(caseMoveCode(CaseMove::Revise)))
            return nullptr;
    }
    return nullptr;
}

} // namespace lianming
