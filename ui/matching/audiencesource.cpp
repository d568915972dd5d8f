#include "ui/matching/audiencesource.h"

#include "ui/text/matchwords.h"
#include "ui/widgets/formpanel.h"

namespace lianming {

QStringList AudienceSource::roots() const
{
    QStringList out;
    for (const Audience audience : allAudiences)
        out.append(QString::fromLatin1(audienceCode(audience)));
    return out;
}

QString AudienceSource::text(const QString &code) const
{
    const auto audience = parseAudience(code);
    return audience ? audienceText(*audience) : code;
}

QString AudienceSource::note(const QString &code) const
{
    Q_UNUSED(code)
    return {};
}

QString AudienceSource::codeOf(const QString &typed) const
{
    for (const QString &code : roots()) {
        if (code == typed.trimmed() || text(code).compare(typed.trimmed(), Qt::CaseInsensitive) == 0)
            return code;
    }
    return {};
}

void AudienceSource::search(const QString &typed)
{
    QStringList out;
    for (const QString &code : roots()) {
        if (text(code).contains(typed.trimmed(), Qt::CaseInsensitive))
            out.append(code);
    }
    Q_EMIT found(typed, out);
}

QStringList audienceCodesOf(const QList<Audience> &audiences)
{
    QStringList out;
    for (const Audience audience : audiences)
        out.append(QString::fromLatin1(audienceCode(audience)));
    return out;
}

QList<Audience> audiencesOfCodes(const QStringList &codes)
{
    QList<Audience> out;
    for (const QString &code : codes) {
        if (const auto audience = parseAudience(code))
            out.append(*audience);
    }
    return out;
}

ChoiceField *priceBandField(const std::optional<PriceBand> &band)
{
    auto *out = new ChoiceField;
    out->addChoice(QString(), [] { return AudienceSource::tr("not said"); });
    for (const PriceBand one : allPriceBands)
        out->addChoice(QString::fromLatin1(priceBandCode(one)), [one] { return priceBandText(one); });
    out->setValue(band ? QString::fromLatin1(priceBandCode(*band)) : QString());
    return out;
}

std::optional<PriceRange> priceRangeOf(const ChoiceField &from, const ChoiceField &to)
{
    const auto low = parsePriceBand(from.value().toString());
    const auto high = parsePriceBand(to.value().toString());
    if (!low && !high)
        return std::nullopt;
    return PriceRange{low.value_or(PriceBand::Entry), high.value_or(PriceBand::Luxury)};
}

} // namespace lianming
