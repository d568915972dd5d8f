// The reports that the contracts' page hands out: one contract's, those of all contracts in the list, portfolios, and
// those that are kept. Each is a job that can be watched and stopped.
#pragma once

#include "core/reports/reportservice.h"
#include "ui/contracts/reportforms.h"

class QAction;

namespace lianming {

class Page;

class ContractReports : public QObject
{
    Q_OBJECT

public:
    /// Adds the actions "contracts.report" and "contracts.reports" to the page. `listed`: the contracts that its list
    /// shows; `back`: shows the open contract again.
    ContractReports(Page &page, std::function<QList<ContractItem>()> listed, std::function<void()> back);

    /// The contract that is open; nothing: none is.
    void setOpen(const ContractItem *item);
    [[nodiscard]] QAction *reportAction() const { return m_report; }
    /// The form for one contract, and for portfolios.
    void askForContract();
    void askForPortfolio();

private:
    void writeOne(ContractReportForm *form, const std::function<void()> &written);
    void writeAll(ContractReportForm *form, const std::function<void()> &written);
    void writeFiles(const QList<ContractReportFile> &files, const ContractOrder &order,
                    const std::function<void()> &written);
    void showPortfolioForm(const PortfolioForm::Choices &choices);
    void writePortfolio(const ReportDefinition &definition, const std::function<void()> &written);
    void keep(const ReportDefinition &definition, const std::function<void()> &then);
    void remove(const ReportDefinition &definition);

    Page &m_page;
    std::function<QList<ContractItem>()> m_listed;
    std::function<void()> m_back;
    std::optional<ContractItem> m_open;
    QAction *m_report;
};

} // namespace lianming
