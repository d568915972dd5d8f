// The sections of a contract's report, a function each; contractreport.h puts them together.
#pragma once

#include "core/reports/clausecitation.h"
#include "core/reports/contractreport.h"

namespace lianming {

/// What the sections share.
struct ReportFrame {
    const ContractReport &report;
    const Words &w;
    const ClauseCitation &citation;

    /// "“Vase with lotus” (SZM/1)"; "everything that …" for "*".
    [[nodiscard]] QString asset(const QString &code) const;
    [[nodiscard]] QString assets(const QStringList &codes) const;
    [[nodiscard]] Currency currency() const { return report.facts.contract.currency; }
};

[[nodiscard]] LegalSection partiesSection(const ReportFrame &frame);
[[nodiscard]] LegalSection termsSection(const ReportFrame &frame);
[[nodiscard]] LegalSection grantsSection(const ReportFrame &frame);
[[nodiscard]] LegalSection rightsSection(const ReportFrame &frame);
/// The text's own sections stand below the first as further ones.
[[nodiscard]] std::vector<LegalSection> textSections(const ReportFrame &frame);
[[nodiscard]] LegalSection amendmentsSection(const ReportFrame &frame);
[[nodiscard]] LegalSection approvalsSection(const ReportFrame &frame);
[[nodiscard]] LegalSection obligationsSection(const ReportFrame &frame);
[[nodiscard]] LegalSection royaltiesSection(const ReportFrame &frame);
[[nodiscard]] LegalSection historySection(const ReportFrame &frame);
[[nodiscard]] LegalSection documentsSection(const ReportFrame &frame);

} // namespace lianming
