// What can be done with reports about contracts: writing them, one or many, in each of their forms, and keeping what
// was asked for under a name. A contract's report is for whoever may see the contract with its money; portfolios, and
// what is kept of them, for those who may see the programme. Whether a file may be written over is the caller's to ask
// (requireFreeForWriting()); each appears under its name only when complete. PDF needs a QGuiApplication (any
// platform).
#pragma once

#include "core/base/progress.h"
#include "core/reports/reportdefinition.h"

namespace lianming {

struct HistoryEntry;
struct Workspace;

/// How contracts' reports are made.
struct ContractOrder {
    ReportOutput output;
    QList<ReportPart> parts; ///< none: all; of documents only
};

struct ContractReportFile {
    Id<Contract> contract;
    QString number;
    QString path;
};

struct ContractReportsOutcome {
    qint64 written = 0;
    QList<std::pair<QString, Message>> leftOut; ///< number, and why it could not be read
};

class ReportService
{
public:
    explicit ReportService(Workspace &workspace) : m_w(&workspace) {}

    // One contract. All throw Error::NotFound, Error::Rejected for whoever may not see it, Error::BadInput for terms or
    // a text that cannot be read, Error::Unavailable where the file cannot be written.
    [[nodiscard]] LegalDocument document(Id<Contract> contract, DocumentLanguage language,
                                         const QList<ReportPart> &parts = {}) const;
    /// ODRL 2.2 in JSON-LD, with the contract's regions.
    [[nodiscard]] OrderedJson odrl(Id<Contract> contract) const;
    void writeContract(Id<Contract> contract, const ContractOrder &order, const QString &path) const;

    /// Many at once; PDFs are drawn on several threads while others are read. One that cannot be read stops no other.
    /// Throws Error::Cancelled, and Unavailable for a file that cannot be written; files written by then stay.
    ContractReportsOutcome writeContracts(const QList<ContractReportFile> &files, const ContractOrder &order,
                                          Progress &progress) const;
    /// A file in `folder` for each, no two alike, named by the contracts' numbers without what file names cannot have.
    [[nodiscard]] static QList<ContractReportFile> filesFor(const QList<ContractItem> &contracts, const QString &folder,
                                                            const ReportOutput &output);

    /// Throws as portfolioReport(); Error::BadInput for ODRL.
    void writePortfolio(const PortfolioQuestion &question, const ReportOutput &output, const QString &path,
                        Progress &progress) const;

    // What is kept under a name.
    /// By name.
    [[nodiscard]] QList<ReportDefinition> definitions(bool withArchived = false) const;
    /// Throw Error::NotFound.
    [[nodiscard]] ReportDefinition get(Id<ReportDefinition> id) const;
    [[nodiscard]] ReportDefinition get(const QString &name) const;
    /// Throw Error::BadInput for an invalid one, Error::Duplicate for a name in use; change() Error::Conflict when
    /// somebody else changed it since it was read.
    Id<ReportDefinition> add(const ReportDefinition &definition);
    void change(const ReportDefinition &definition);
    /// One that is archived gives its name free; Error::Duplicate where it is taken when it is restored.
    void setArchived(Id<ReportDefinition> id, bool archived);
    /// Writes what the definition asks for, as of today.
    void run(const ReportDefinition &definition, const QString &path, Progress &progress) const;
    /// Newest first.
    [[nodiscard]] QList<HistoryEntry> history(Id<ReportDefinition> id) const;

private:
    Workspace *m_w;
};

} // namespace lianming
