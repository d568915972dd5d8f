// How much hangs on a few: royalties of a span by licensee and by IP asset, their shares, and the Herfindahl index. An
// asset's part is known only where a product's SKU is; otherwise a contract's royalties are spread equally over the
// assets it grants, to the last minor unit, and the result says how much of it was. Each currency by itself.
#pragma once

#include "core/outlook/contractbooks.h"

namespace lianming {

struct ConcentrationPart {
    qint64 id = 0; ///< brand; 0 for an asset that is no record ("all of the institution's")
    QString code;  ///< of the brand or the asset; "SZM/*" for all of an institution's
    QString nameEn;
    QString nameZh;
    qint64 minor = 0;   ///< royalties
    int hundredths = 0; ///< share in hundredths of a percent of Σ max(0, minor); all of them make 10,000
    QList<Id<Contract>> contracts;
};

struct Concentration {
    Currency currency;
    qint64 total = 0;               ///< Σ of the parts, minor units
    QList<ConcentrationPart> parts; ///< the largest first, ties by code
    int index = 0;     ///< Herfindahl: Σ share² over max(0, minor), 10,000 for one alone, rounded half up
    qint64 spread = 0; ///< of `total`, how much was spread equally over a contract's assets; 0 by licensee

    /// Σ of the first `n` shares, hundredths of a percent.
    [[nodiscard]] int topShare(qsizetype n) const;
};

/// What one contract earned in the span, and how it divides.
struct ConcentrationInput {
    const ContractBooks *books = nullptr;
    qint64 royalties = 0;
    QHash<QString, qint64> bySku; ///< of them, by SKU; may be empty
};

/// Assets of a product by its SKU, per contract's licensee and SKU: "BRAND\nSKU".
using SkuAssets = QHash<QString, QStringList>;

/// Royalties of the calculated periods that end in `span`.
[[nodiscard]] qint64 royaltiesIn(const ContractBooks &books, const DaySpan &span);

/// By currency's code. Throws Error::BadInput where a sum does not fit 64 bits.
[[nodiscard]] QList<Concentration> concentrationByLicensee(const std::vector<ConcentrationInput> &inputs);
/// Names are left empty but for what the inputs know; ids too.
[[nodiscard]] QList<Concentration> concentrationByAsset(const std::vector<ConcentrationInput> &inputs,
                                                        const SkuAssets &known);

} // namespace lianming
