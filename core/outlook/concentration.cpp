#include "core/outlook/concentration.h"

#include "core/outlook/amountsum.h"
#include "core/royalties/exact.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr int whole = 10'000; ///< all shares, and the index of one alone

/// Parts of one currency on their way.
struct Gathered {
    Currency currency;
    std::map<QString, ConcentrationPart> parts; ///< by code
    std::map<QString, Int128> sums;
    Int128 spread = 0;

    void add(const ConcentrationPart &part, Int128 minor, Id<Contract> contract)
    {
        ConcentrationPart &entry = parts.try_emplace(part.code, part).first->second;
        if (!entry.contracts.contains(contract))
            entry.contracts.append(contract);
        sums[part.code] += minor;
    }
};
using ByCurrency = std::map<QString, Gathered>;

Concentration finished(const Gathered &gathered)
{
    Concentration out;
    out.currency = gathered.currency;
    out.spread = forecastMinor(gathered.spread);
    Int128 total = 0;
    for (const auto &[code, part] : gathered.parts) {
        out.parts.append(part);
        out.parts.last().minor = forecastMinor(gathered.sums.at(code));
        total += out.parts.last().minor;
    }
    out.total = forecastMinor(total);
    std::ranges::stable_sort(out.parts,
                             [](const ConcentrationPart &a, const ConcentrationPart &b) { return a.minor > b.minor; });
    std::vector<Int128> weights;
    Int128 positive = 0;
    for (const ConcentrationPart &part : std::as_const(out.parts)) {
        weights.push_back(std::max<qint64>(0, part.minor));
        positive += weights.back();
    }
    if (positive == 0)
        return out; // nobody has a share of nothing
    ExactSum squares;
    const std::vector<Int128> shares = apportion(whole, weights);
    for (qsizetype i = 0; i < out.parts.size(); ++i) {
        out.parts[i].hundredths = int(shares[size_t(i)]);
        squares.add({weights[size_t(i)], weights[size_t(i)], whole});
    }
    squares.divideBy(positive);
    squares.divideBy(positive);
    out.index = int(squares.rounded(Rounding::HalfUp).value_or(whole));
    return out;
}

QList<Concentration> finished(const ByCurrency &gathered)
{
    QList<Concentration> out;
    for (const auto &[code, entry] : gathered)
        out.append(finished(entry));
    return out;
}

Gathered &of(ByCurrency &gathered, Currency currency)
{
    Gathered &entry = gathered[currency.codeText()];
    entry.currency = currency;
    return entry;
}

/// Spreads an amount equally over assets, to the last minor unit.
void spread(Gathered &gathered, const ContractBooks &books, const QStringList &assets, Int128 minor)
{
    const QStringList codes = assets.isEmpty() ? QStringList{QStringLiteral("*")} : assets;
    const std::vector<Int128> weights(size_t(codes.size()), 1);
    const std::vector<Int128> parts = apportion(minor, weights);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        ConcentrationPart part;
        part.code = codes[i] == u"*" ? books.institution.code + QStringLiteral("/*") : codes[i];
        gathered.add(part, parts[size_t(i)], books.contract);
    }
}

} // namespace

int Concentration::topShare(qsizetype n) const
{
    int sum = 0;
    for (qsizetype i = 0; i < std::min(n, parts.size()); ++i)
        sum += parts[i].hundredths;
    return sum;
}

qint64 royaltiesIn(const ContractBooks &books, const DaySpan &span)
{
    const Timeline timeline = books.timeline();
    Int128 sum = 0;
    for (const auto &[place, minor] : books.royalties()) {
        if (span.contains(timeline.period(place).span().end))
            sum += minor;
    }
    return forecastMinor(sum);
}

QList<Concentration> concentrationByLicensee(const std::vector<ConcentrationInput> &inputs)
{
    ByCurrency gathered;
    for (const ConcentrationInput &input : inputs) {
        if (input.royalties == 0)
            continue;
        const PartyRef &brand = input.books->brand;
        ConcentrationPart part;
        part.id = brand.id;
        part.code = brand.code;
        part.nameEn = brand.nameEn;
        part.nameZh = brand.nameZh;
        of(gathered, input.books->currency()).add(part, input.royalties, input.books->contract);
    }
    return finished(gathered);
}

QList<Concentration> concentrationByAsset(const std::vector<ConcentrationInput> &inputs, const SkuAssets &known)
{
    ByCurrency gathered;
    for (const ConcentrationInput &input : inputs) {
        if (input.royalties == 0)
            continue;
        Gathered &entry = of(gathered, input.books->currency());
        Int128 left = input.royalties;
        for (auto sku = input.bySku.cbegin(); sku != input.bySku.cend(); ++sku) {
            const QStringList assets = known.value(input.books->brand.code + u'\n' + sku.key());
            if (assets.isEmpty())
                continue;
            spread(entry, *input.books, assets, sku.value());
            left -= sku.value();
        }
        if (left == 0)
            continue;
        spread(entry, *input.books, input.books->assets, left);
        if (input.books->assets.size() != 1)
            entry.spread += left;
    }
    return finished(gathered);
}

} // namespace lianming
