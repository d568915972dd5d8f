// Will a guarantee be earned? For each contract and guarantee the instance of its scope that a day lies in: what was
// earned so far, what the periods still to come are expected to bring, and how far that falls short of the guarantee or
// goes beyond it. Royalties only: reserves are a matter of time and are left out; sales that count apart earn nothing
// for a guarantee. (spec/royalties.md 5.4 and 5.5)
#pragma once

#include "core/outlook/estimate.h"

namespace lianming {

/// A period that has not been calculated, and what it is expected to earn.
struct ExpectedPeriod {
    QString period;
    Estimate estimate;
};

struct GuaranteeForecast {
    Id<Contract> contract;
    QString number;
    QString title;
    PartyRef brand;
    PartyRef institution;
    Currency currency;
    QString pool;
    Scope scope = Scope::Term;
    int year = 0;        ///< contract year from 1; 0 for a guarantee over the term
    QString firstPeriod; ///< of the instance
    QString lastPeriod;
    qint64 guarantee = 0;   ///< g, minor units, as all amounts here
    qint64 instalments = 0; ///< Σ of the instance's instalments
    qint64 target = 0;      ///< the larger of the two
    qint64 carriedIn = 0;   ///< c: unearned guarantee of earlier instances that royalties here make up for first
    qint64 earned = 0;      ///< Σ E of the calculated periods of the instance
    QStringList earnedIn;   ///< those periods
    QList<ExpectedPeriod> coming;
    bool hasBasis = false;     ///< false: nothing to estimate from was calculated yet, and what follows is 0
    qint64 expected = 0;       ///< Σ of `coming`
    qint64 expectedEarned = 0; ///< earned + expected
    qint64 shortfall = 0;      ///< max(0, target − max(0, expectedEarned − carriedIn)): at most the target
    qint64 overage = 0;        ///< max(0, expectedEarned − carriedIn − target)
    qint64 paid = 0;           ///< of the pool, up to the last calculated period
};

/// For each guarantee with an amount or an instalment, in the terms' order, the instance that `today` lies in and the
/// earlier ones, as far as a period of theirs has not been calculated. Throws Error::BadInput where a figure does not
/// fit 64 bits.
[[nodiscard]] QList<GuaranteeForecast> guaranteeForecasts(const ContractBooks &books, QDate today);

} // namespace lianming
