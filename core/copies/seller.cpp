#include "core/copies/seller.h"

#include "core/base/textfold.h"

#include <algorithm>

namespace lianming {

const char *sellerLinkCode(SellerLink link)
{
    switch (link) {
    case SellerLink::Open: return "open";
    case SellerLink::Brand: return "brand";
    case SellerLink::Own: return "own";
    case SellerLink::Nobody: return "nobody";
    }
    return "";
}

std::optional<SellerLink> parseSellerLink(QStringView code)
{
    for (const SellerLink one : {SellerLink::Open, SellerLink::Brand, SellerLink::Own, SellerLink::Nobody}) {
        if (code == QLatin1StringView(sellerLinkCode(one)))
            return one;
    }
    return std::nullopt;
}

QList<SellerProblem> validate(const Seller &seller)
{
    QList<SellerProblem> out;
    if (seller.platform.trimmed().isEmpty())
        out.append(SellerProblem::PlatformMissing);
    // A name of signs alone folds to nothing and would be every such shop's.
    if (seller.shopId.trimmed().isEmpty() && sellerNameKey(seller.name).isEmpty())
        out.append(SellerProblem::NameMissing);
    const QStringList texts{seller.platform, seller.shopId, seller.name,
                            seller.address,  seller.notes,  seller.otherNames.join(u'\n')};
    if (std::ranges::any_of(texts, [](const QString &text) { return text.size() > longestCopyText; }))
        out.append(SellerProblem::TooLong);
    return out;
}

Message problemMessage(SellerProblem problem)
{
    switch (problem) {
    case SellerProblem::PlatformMissing: return {QT_TRANSLATE_NOOP("core", "Say on which platform the shop is"), {}};
    case SellerProblem::NameMissing:
        return {QT_TRANSLATE_NOOP("core", "A shop needs a name, or the platform's number of it"), {}};
    case SellerProblem::TooLong:
        return {QT_TRANSLATE_NOOP("core", "The text is longer than %1 characters"), {QString::number(longestCopyText)}};
    }
    return {};
}

void rename(Seller &seller, const QString &name)
{
    // Names of shops change with every sale: the last twenty are enough.
    constexpr qsizetype mostNames = 20;
    if (name.isEmpty() || name == seller.name)
        return;
    seller.otherNames.removeAll(name);
    if (!seller.name.isEmpty())
        seller.otherNames.append(seller.name);
    while (seller.otherNames.size() > mostNames)
        seller.otherNames.removeFirst();
    seller.name = name;
}

QString sellerLabel(const Seller &seller)
{
    const QString place = seller.shopId.isEmpty() ? seller.platform : seller.platform + u' ' + seller.shopId;
    return seller.name.isEmpty() ? place : QStringLiteral("%1 (%2)").arg(seller.name, place);
}

QString sellerNameKey(const QString &name)
{
    return foldedText(name).remove(u' ');
}

QString sellerKey(const QString &shopId, const QString &name)
{
    const QString number = shopId.trimmed().toLower();
    return number.isEmpty() ? QStringLiteral("name:") + sellerNameKey(name) : QStringLiteral("id:") + number;
}

} // namespace lianming
