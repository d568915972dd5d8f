// The coverage of what is licensed (coverage.h) asked of a workspace: grants of contracts that are signed and last,
// sell-off included, against the registrations that stand today. Reads only. What is needed for the answer is read at
// once, in one transaction; the list is handed out row by row, as it may be of any length.
#pragma once

#include "core/base/progress.h"
#include "core/db/workspace.h"
#include "core/protection/coverage.h"

#include <memory>

namespace lianming {

struct Brand;

struct CoverageFilter {
    Id<Institution> institution;       ///< whose assets; unset: all
    Id<Brand> brand;                   ///< unset: all
    QString category;                  ///< at or below this code; empty: all
    std::optional<Protection> lacking; ///< only lines with a gap in this
    bool onlyGaps = true;              ///< only lines with a gap
    int limit = 2000;                  ///< rows listed; the counts go over all
};

/// One asset for one category of one contract.
struct CoverageRow {
    qint64 contract = 0;
    QString contractNumber;
    QString institutionCode; ///< of the contract
    QString brandCode;
    QString brandEn;
    QString brandZh;
    QString assetCode; ///< "*": everything the institution has
    QString assetEn;
    QString assetZh;
    QString category;
    QStringList territories; ///< as granted
    QDate licensedUntil;     ///< sell-off included
    CoverageAnswer work;
    CoverageAnswer mark;
    CoverageAnswer customs;
};

struct CoverageCounts {
    qint64 lines = 0; ///< assets × categories of grants that the filter takes, gaps or not
    qint64 gaps = 0;  ///< of them with a gap
    qint64 work = 0;  ///< with a gap in this
    qint64 mark = 0;
    qint64 customs = 0;
    qint64 contracts = 0; ///< that were looked at
    qint64 contractsWithGaps = 0;
    qint64 listed = 0; ///< lines that the filter lists
};

struct CoverageReport {
    CoverageCounts counts;
    QList<CoverageRow> rows; ///< what is licensed longest first, then by contract, in the order of its grants
};

/// The rows of a report one after another. All but the titles of assets is what it was when the list was made.
class CoverageList
{
public:
    ~CoverageList();
    CoverageList(const CoverageList &) = delete;
    CoverageList &operator=(const CoverageList &) = delete;

    /// Nothing after the last one. Throws Error::Cancelled.
    [[nodiscard]] std::optional<CoverageRow> next();
    /// Of all lines, once next() has handed out nothing.
    [[nodiscard]] const CoverageCounts &counts() const;

private:
    friend class CoverageService;
    CoverageList(Workspace &workspace, const CoverageFilter &filter, Progress &progress);

    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

class CoverageService
{
public:
    explicit CoverageService(Workspace &workspace) : m_w(&workspace) {}

    /// Throws Error::BadInput for a category that is none and Error::Cancelled.
    [[nodiscard]] CoverageReport report(const CoverageFilter &filter = {}, Progress *progress = nullptr);
    /// The same, row by row. The workspace and `progress`, which counts grants, must outlive the list.
    [[nodiscard]] std::unique_ptr<CoverageList> list(const CoverageFilter &filter, Progress &progress);

private:
    Workspace *m_w;
};

} // namespace lianming
