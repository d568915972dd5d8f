// Audiences as a source for a CodePicker, and price bands as choices of a field.
#pragma once

#include "core/matching/matchprofile.h"
#include "ui/widgets/codesource.h"

namespace lianming {

class ChoiceField;

class AudienceSource : public CodeSource
{
    Q_OBJECT

public:
    using CodeSource::CodeSource;

    [[nodiscard]] QStringList roots() const override;
    [[nodiscard]] QString text(const QString &code) const override;
    [[nodiscard]] QString note(const QString &code) const override;
    [[nodiscard]] QString codeOf(const QString &typed) const override;
    void search(const QString &typed) override;
};

[[nodiscard]] QStringList audienceCodesOf(const QList<Audience> &audiences);
[[nodiscard]] QList<Audience> audiencesOfCodes(const QStringList &codes);

/// A field that chooses a price band, or none.
[[nodiscard]] ChoiceField *priceBandField(const std::optional<PriceBand> &band);
/// What two such fields say; nothing unless one says something.
[[nodiscard]] std::optional<PriceRange> priceRangeOf(const ChoiceField &from, const ChoiceField &to);

} // namespace lianming
