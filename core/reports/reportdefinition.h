// A report that somebody defined and keeps under a name: one contract's, or a portfolio; what goes in, in which form
// and language. Plain values; as a document "lianming-report/1" it leaves a workspace and comes into another. Records
// are named by their codes and numbers, days may be counted from the day on which it is run.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"
#include "core/reports/contractreport.h"
#include "core/reports/portfolioreport.h"

namespace lianming {

enum class ReportKind { Contract, Portfolio };
/// "contract", "portfolio".
[[nodiscard]] const char *reportKindCode(ReportKind kind);
[[nodiscard]] std::optional<ReportKind> parseReportKind(QStringView code);

enum class ReportFormat {
    Pdf,  ///< PDF/A-2b
    Odt,  ///< OpenDocument text
    Xlsx, ///< workbook
    Data, ///< JSON: "lianming-contract/1", "lianming-portfolio/1"
    Odrl, ///< of a contract: ODRL 2.2 in JSON-LD
};
inline constexpr std::array reportFormats{ReportFormat::Pdf, ReportFormat::Odt, ReportFormat::Xlsx, ReportFormat::Data,
                                          ReportFormat::Odrl};
/// "pdf", "odt", "xlsx", "json", "odrl".
[[nodiscard]] const char *reportFormatCode(ReportFormat format);
[[nodiscard]] std::optional<ReportFormat> parseReportFormat(QStringView code);
/// The ending of its files: "pdf", …, "jsonld".
[[nodiscard]] const char *reportFileEnding(ReportFormat format);

/// What a report of contracts is made as.
struct ReportOutput {
    ReportFormat format = ReportFormat::Pdf;
    DocumentLanguage language = DocumentLanguage::Chinese;

    friend bool operator==(const ReportOutput &, const ReportOutput &) = default;
};

struct ReportDefinition {
    Id<ReportDefinition> id;
    qint64 version = 1;
    QString name;
    ReportKind kind = ReportKind::Portfolio;
    QString contract;           ///< its number; of a contract's
    QList<ReportPart> parts;    ///< of a contract's; none: all
    PortfolioQuestion question; ///< of a portfolio
    ReportOutput output;
    std::optional<QDate> archivedOn;

    friend bool operator==(const ReportDefinition &, const ReportDefinition &) = default;
};

enum class ReportProblem {
    NameMissing,
    ContractMissing,
    FormatOfPortfolio, ///< ODRL says what one contract permits
    EndingReversed,
    EndingTwice, ///< both days and a number of days
    EndingRange, ///< a number of days below 0 or above 36,500
    CategoryForm,
    TerritoryForm,
    ChannelForm,
};
[[nodiscard]] QList<ReportProblem> validate(const ReportDefinition &definition);
[[nodiscard]] Message problemMessage(ReportProblem problem);

/// {"format": "lianming-report/1", "name", "kind", "contract" and "parts" or "by", "filter" and "columns",
/// "output": {"format", "language"}}; reading it back gives an equal definition but for its id.
[[nodiscard]] OrderedJson reportDefinitionJson(const ReportDefinition &definition);
/// Throws Error::BadInput that names the file and the place: a member that is unknown, missing or of another form, and
/// what validate() finds.
[[nodiscard]] ReportDefinition readReportDefinition(const JsonNode &node);

} // namespace lianming
