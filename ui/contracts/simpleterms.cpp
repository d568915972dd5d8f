#include "ui/contracts/simpleterms.h"

#include <QRegularExpression>

namespace lianming {

std::optional<QList<TypedTier>> parseTiers(const QString &text, Currency currency)
{
    static const QRegularExpression between(QStringLiteral("[;；]"));
    static const QRegularExpression inside(QStringLiteral("[:：]"));
    QList<TypedTier> out;
    std::optional<qint64> before;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        const QStringList halves = part.split(inside);
        if (halves.size() > 2 || (halves.size() == 1 && !out.isEmpty()))
            return std::nullopt;
        QString from = halves.size() == 1 ? QStringLiteral("0") : halves.first().trimmed();
        from.remove(u',').remove(u' ');
        QString percent = halves.last().trimmed();
        percent.remove(u'%').remove(u' ');
        const auto amount = Money::parse(from.toStdString(), currency);
        if (!amount || !Rate::parse(percent.toStdString()) || (before ? amount->minor <= *before : amount->minor != 0))
            return std::nullopt;
        before = amount->minor;
        out.append({from, percent});
    }
    return out.isEmpty() ? std::nullopt : std::optional(out);
}

Json termsJson(const Contract &contract)
{
    const Json terms = Json::parse(contract.terms.toStdString(), nullptr, false);
    return terms.is_object() ? terms : Json::object();
}

std::optional<QList<TypedTier>> simpleTiers(const Json &terms)
{
    const auto rates = terms.find("rates");
    if (rates == terms.end())
        return QList<TypedTier>();
    if (!rates->is_array() || rates->size() != 1 || !rates->front().is_object() || rates->front().contains("match"))
        return std::nullopt;
    const Json &rule = rates->front();
    if (rule.value("measure", "base") != "base" || !rule.contains("tiers") || !rule["tiers"].is_array())
        return std::nullopt;
    QList<TypedTier> out;
    for (const Json &tier : rule["tiers"]) {
        if (!tier.is_object() || !tier.contains("percent") || !tier["percent"].is_string() || !tier.contains("from")
            || !tier["from"].is_string())
            return std::nullopt;
        out.append({QString::fromStdString(tier["from"].get<std::string>()),
                    QString::fromStdString(tier["percent"].get<std::string>())});
    }
    return out;
}

std::optional<QString> simpleGuarantee(const Json &terms)
{
    const auto guarantees = terms.find("guarantees");
    if (guarantees == terms.end() || guarantees->empty())
        return QString();
    if (!guarantees->is_array() || guarantees->size() != 1 || !guarantees->front().is_object())
        return std::nullopt;
    const Json &only = guarantees->front();
    const auto amounts = only.find("amounts");
    if (amounts == only.end() || !amounts->is_array() || amounts->size() != 1 || !amounts->front().is_string()
        || only.contains("instalments"))
        return std::nullopt;
    return QString::fromStdString(amounts->front().get<std::string>());
}

QString tiersText(const QList<TypedTier> &tiers)
{
    if (tiers.size() == 1)
        return tiers.first().percent;
    QStringList out;
    for (const TypedTier &tier : tiers)
        out.append(tier.from + QStringLiteral(": ") + tier.percent);
    return out.join(QStringLiteral("; "));
}

bool setTiers(Json &terms, const QList<TypedTier> &tiers)
{
    if (simpleTiers(terms) == tiers)
        return false;
    if (!terms.contains("rates"))
        terms["rates"] = Json::array({{{"id", "R1"}}});
    Json list = Json::array();
    for (const TypedTier &tier : tiers)
        list.push_back({{"from", tier.from.toStdString()}, {"percent", tier.percent.toStdString()}});
    terms["rates"][0]["tiers"] = list;
    return true;
}

bool setGuarantee(Json &terms, const Money &money)
{
    const QString before = simpleGuarantee(terms).value_or(QString());
    const QString now = money.minor > 0 ? money.text() : QString();
    if (now == before)
        return false;
    if (now.isEmpty())
        terms.erase("guarantees");
    else if (before.isEmpty())
        terms["guarantees"] =
            Json::array({{{"id", "G1"}, {"scope", "term"}, {"amounts", Json::array({now.toStdString()})}}});
    else
        terms["guarantees"][0]["amounts"] = Json::array({now.toStdString()});
    return true;
}

} // namespace lianming
