#include "core/demo/demosteps.h"
#include "core/reports/reportservice.h"

namespace lianming {

/// Two reports that legal keeps: what ends soon, and who holds what exclusively.
void DemoSteps::planReports()
{
    later(in2026(4, 8), 3, licensing, [this] {
        ReportDefinition ending;
        ending.name = inWords("一年内到期 Ending within a year");
        ending.question.by = PortfolioBy::ExpiryQuarter;
        ending.question.filter.endingWithin = 365;
        ending.question.filter.standings = {ContractStanding::Running, ContractStanding::Upcoming};
        ending.output = {ReportFormat::Pdf, DocumentLanguage::Chinese};
        (void)ReportService(*w).add(ending);
    });
    later(in2026(4, 8), 4, licensing, [this] {
        ReportDefinition exclusive;
        exclusive.name = inWords("独占与排他许可 Exclusive and sole licences");
        exclusive.question.by = PortfolioBy::Exclusivity;
        exclusive.question.filter.exclusivity = {Exclusivity::Exclusive, Exclusivity::Sole};
        exclusive.output = {ReportFormat::Xlsx, DocumentLanguage::English};
        (void)ReportService(*w).add(exclusive);
    });
}

} // namespace lianming
