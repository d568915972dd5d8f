// The steps by which the sample workspace is made, in their order, and what they share.
#pragma once

#include "core/base/progress.h"
#include "core/brands/brand.h"
#include "core/db/workspace.h"
#include "core/demo/samplesales.h"
#include "core/institutions/institution.h"

#include <QHash>
#include <QSet>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace lianming {

struct Asset;
struct Contract;
struct Invoice;
struct SalesStatement;

struct DemoSteps {
    Workspace *w;
    Progress *progress;
    qint64 done = 0;
    const QList<sample::ProposalPlan> proposals = sample::proposals(); ///< `reports` point into it
    QHash<QString, Id<Institution>> institutions;                      ///< by code
    QHash<QString, Id<Brand>> brands;
    QHash<QString, Id<Contract>> contracts; ///< by number, once they are signed
    QHash<QString, sample::Sales> reports;  ///< as licensees sent them, by reportName()
    QHash<QString, Id<Invoice>> invoices;   ///< the last royalty invoice of a period, by reportName()
    QSet<qint64> attended;                  ///< obligations whose days the plan marks itself
    QTemporaryDir folder;                   ///< for files that pass through an import

    DemoSteps(Workspace &workspace, Progress &counter) : w(&workspace), progress(&counter) {}

    /// From now on everything happens at that instant.
    void at(QDate day, QTime time = QTime(2, 0)) { w->clock = Clock(QDateTime(day, time, Qt::UTC)); }
    void as(const char *actor) { w->actor = {QString::fromUtf8(actor)}; }
    /// Counts one unit of work; throws Error::Cancelled when the person has asked to stop.
    void step() { progress->setDone(++done); }

    void addParties();
    void addAssets();
    void addRights();
    void addMatching();
    void addShortlist();
    void addProtection();
    void addCopies();
    static constexpr int listings = 9; ///< that addCopies() takes in
    static constexpr int captures = 6; ///< pieces of evidence that addProtection() adds
    void addEvidence();
    void addCases();
    [[nodiscard]] int plannedCaseSteps(); ///< units of work of addCases()

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
    void planDeclined();
    void planPipeline();
    /// A draft's text, and how it is negotiated until now.
    void planNegotiation(const std::shared_ptr<Id<Contract>> &draft);
    /// Begins a draft's text from a template.
    void beginText(Id<Contract> contract) const;
    void planRights();
    void planAmendments();
    void planDiary();
    void planReports();
    /// Marks what came due by a day as done, but for what the plan attends to itself.
    void tickOff(QDate until) const;
    void planProducts();
    void planApprovals();
    void planSales();
    /// The invoice that follows on a period's closing, and its payment where it comes in the usual way.
    void planInvoice(const sample::Sales &sales, QDate closedOn);
    void planAccounts();
    void planQuestions();
    void planRestatements();
    void planAudits();
    void planFollowUps();
    void planPackages();
    void planSuppliers();
    void planWorkPlans();
    void live();

    // The people of the accounts.
    static constexpr auto licensing = "Licensing office";
    static constexpr auto desk = "Royalty desk";
    static constexpr auto accountant = "Royalty accountant";
    static constexpr auto finance = "Finance lead";

    /// "PM-2024-003 2026Q1".
    [[nodiscard]] static QString reportName(const QString &number, const QString &period)
    {
        return number + u' ' + period;
    }
    /// Takes in the file that `sales` makes.
    void importReport(const sample::Sales &sales);
    /// The newest edition of a period as it is now.
    [[nodiscard]] SalesStatement statementOf(const QString &number, const QString &period);
};

/// A day of 2026, the year in which most of what is open happens.
[[nodiscard]] inline QDate in2026(int month, int day)
{
    return {2026, month, day};
}
/// What the sample says in both languages.
[[nodiscard]] inline QString inWords(const char *text)
{
    return QString::fromUtf8(text);
}

/// "苏州博物馆 Suzhou Museum".
[[nodiscard]] QString nameOf(const QString &institution);
/// The assets of an institution by their accession numbers, in the order of their ids.
[[nodiscard]] QList<Id<Asset>> assetsOf(Workspace &w, const QString &institution, const QStringList &accessionNumbers);

} // namespace lianming
