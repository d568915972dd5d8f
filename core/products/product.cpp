#include "core/products/product.h"

#include "core/base/codetree.h"

#include <algorithm>

namespace lianming {

const char *productStateCode(ProductState state)
{
    switch (state) {
    case ProductState::InReview: return "in_review";
    case ProductState::Released: return "released";
    case ProductState::Withdrawn: return "withdrawn";
    }
    return "";
}

std::optional<ProductState> parseProductState(QStringView code)
{
    const auto *const found = std::ranges::find_if(
        productStates, [code](ProductState s) { return code == QLatin1String(productStateCode(s)); });
    return found == productStates.end() ? std::nullopt : std::optional(*found);
}

bool LicensedProduct::isApprovedFor(QDate soldOn, const DaySpan &period) const
{
    const QDate last = soldOn.isValid() ? soldOn : period.end;
    const QDate first = soldOn.isValid() ? soldOn : period.start;
    const auto holds = [&](const DaySpan &span) {
        return span.start <= last && span.end >= first;
    };
    if (std::ranges::any_of(earlierSpans, holds))
        return true;
    return releasedOn && *releasedOn <= last && (!withdrawnOn || *withdrawnOn >= first);
}

QList<ProductProblem> validate(const LicensedProduct &product)
{
    QList<ProductProblem> out;
    if (product.sku.trimmed().isEmpty())
        out.append(ProductProblem::SkuMissing);
    else if (product.sku != product.sku.trimmed() || product.sku.contains(u'\n'))
        out.append(ProductProblem::SkuForm);
    if (product.nameEn.trimmed().isEmpty() && product.nameZh.trimmed().isEmpty())
        out.append(ProductProblem::NameMissing);
    if (product.state == ProductState::Released && !product.releasedOn)
        out.append(ProductProblem::ReleaseMissing);
    if (product.state == ProductState::Withdrawn && !product.withdrawnOn)
        out.append(ProductProblem::WithdrawalMissing);
    if (product.releasedOn && product.withdrawnOn && *product.withdrawnOn < *product.releasedOn)
        out.append(ProductProblem::DaysReversed);
    if (!product.category.isEmpty() && !isPathCode(product.category.toStdString()))
        out.append(ProductProblem::CategoryForm);
    return out;
}

Message problemMessage(ProductProblem problem)
{
    switch (problem) {
    case ProductProblem::SkuMissing:
        return {QT_TRANSLATE_NOOP("core", "A product needs the SKU it is reported under"), {}};
    case ProductProblem::SkuForm:
        return {QT_TRANSLATE_NOOP("core", "An SKU neither begins nor ends with a blank and stands on one line"), {}};
    case ProductProblem::NameMissing:
        return {QT_TRANSLATE_NOOP("core", "A product needs a name in English or Chinese"), {}};
    case ProductProblem::ReleaseMissing:
        return {QT_TRANSLATE_NOOP("core", "A released product needs the day of its release"), {}};
    case ProductProblem::WithdrawalMissing:
        return {QT_TRANSLATE_NOOP("core", "A withdrawn product needs the day of its withdrawal"), {}};
    case ProductProblem::DaysReversed:
        return {QT_TRANSLATE_NOOP("core", "A product cannot be withdrawn before it was released"), {}};
    case ProductProblem::CategoryForm:
        return {QT_TRANSLATE_NOOP("core", "A product's category is a code such as nice/24"), {}};
    }
    return {};
}

} // namespace lianming
