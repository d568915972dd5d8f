#include "core/copies/drafttext.h"

#include "core/base/json.h"

namespace lianming {

namespace {

constexpr std::pair<const char *, QString ListingDraft::*> draftTexts[] = {
    {"platform", &ListingDraft::platform},   {"shop_id", &ListingDraft::shopId},
    {"shop", &ListingDraft::shopName},       {"shop_address", &ListingDraft::shopAddress},
    {"number", &ListingDraft::number},       {"url", &ListingDraft::url},
    {"title", &ListingDraft::title},         {"price", &ListingDraft::priceShown},
    {"units", &ListingDraft::unitsShown},    {"category", &ListingDraft::category},
    {"territory", &ListingDraft::territory}, {"channel", &ListingDraft::channel},
    {"notes", &ListingDraft::notes},
};

} // namespace

QString draftText(const ListingDraft &draft)
{
    Json out = Json::object();
    for (const auto &[name, member] : draftTexts) {
        if (!(draft.*member).isEmpty())
            out[name] = (draft.*member).toStdString();
    }
    if (draft.currency != Currency())
        out["currency"] = std::string(draft.currency.code());
    if (draft.seenAt.isValid())
        out["seen_at"] = draft.seenAt.toUTC().toString(Qt::ISODateWithMs).toStdString();
    return out.empty() ? QString() : QString::fromStdString(out.dump());
}

ListingDraft draftOfText(const QString &text)
{
    const Json said = Json::parse(text.toStdString(), nullptr, false);
    const auto value = [&said](const char *name) {
        const auto found = said.is_object() ? said.find(name) : said.end();
        return said.is_object() && found != said.end() && found->is_string()
                   ? QString::fromStdString(found->get<std::string>())
                   : QString();
    };
    ListingDraft out;
    for (const auto &[name, member] : draftTexts)
        out.*member = value(name);
    if (const auto currency = Currency::find(value("currency")))
        out.currency = *currency;
    out.seenAt = QDateTime::fromString(value("seen_at"), Qt::ISODateWithMs);
    return out;
}

QString draftLabel(const ListingDraft &draft)
{
    QStringList out;
    for (const auto &[name, member] : draftTexts) {
        if (!(draft.*member).isEmpty())
            out.append(draft.*member);
    }
    return out.join(QStringLiteral(", "));
}

} // namespace lianming
