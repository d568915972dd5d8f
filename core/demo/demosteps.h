// The steps by which the sample workspace is made, in their order, and what they share.
#pragma once

#include "core/base/progress.h"
#include "core/brands/brand.h"
#include "core/db/workspace.h"
#include "core/institutions/institution.h"

#include <QHash>
#include <QTemporaryDir>

#include <functional>

namespace lianming {

struct Asset;
struct Contract;

struct DemoSteps {
    Workspace *w;
    Progress *progress;
    qint64 done = 0;
    QHash<QString, Id<Institution>> institutions; ///< by code
    QHash<QString, Id<Brand>> brands;
    QHash<QString, Id<Contract>> contracts; ///< by number, once they are signed
    QTemporaryDir folder;                   ///< for files that pass through an import

    DemoSteps(Workspace &workspace, Progress &counter) : w(&workspace), progress(&counter) {}

    /// From now on everything happens at that instant.
    void at(QDate day, QTime time = QTime(2, 0)) { w->clock = Clock(QDateTime(day, time, Qt::UTC)); }
    void as(const char *actor) { w->actor = {QString::fromUtf8(actor)}; }
    /// Counts one unit of work; throws Error::Cancelled when the person has asked to stop.
    void step() { progress->setDone(++done); }

    void addParties();
    void addAssets();
    void addProtection();
    static constexpr int captures = 3; ///< pieces of evidence that addProtection() adds

    // Proposals, contracts and sales happen in the order of their days, whichever deal they belong to: numbers and
    // history then read as in life. The steps note what is to happen; live() does it.
    struct Deed {
        QDateTime at;
        const char *actor;
        std::function<void()> act;
    };
    QList<Deed> deeds;
    void later(QDate day, int hour, const char *doer, std::function<void()> act)
    {
        deeds.append({QDateTime(day, QTime(hour, 0), Qt::UTC), doer, std::move(act)});
    }
    void planDeals();
    void planSales();
    void live();
};

/// The assets of an institution by their accession numbers, in the order of their ids.
[[nodiscard]] QList<Id<Asset>> assetsOf(Workspace &w, const QString &institution, const QStringList &accessionNumbers);

} // namespace lianming
