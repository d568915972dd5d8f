// What a person says about reports for lawyers: one contract's (or those of all contracts in the list), and portfolios
// with their groups and filters, which can be kept under a name and written again with one click.
#pragma once

#include "core/brands/brand.h"
#include "core/institutions/institution.h"
#include "core/reports/reportdefinition.h"
#include "core/rights/usedcodes.h"
#include "ui/widgets/documentform.h"

class QLineEdit;

namespace lianming {

class CodePicker;

[[nodiscard]] ReportFormat reportFormatOf(DocumentFormat format);
[[nodiscard]] DocumentFormat documentFormatOf(ReportFormat format);

class ContractReportForm : public DocumentForm
{
    Q_OBJECT

public:
    /// `listed`: how many contracts the list shows; more than one can be written together.
    ContractReportForm(const QString &number, int listed, QWidget *parent = nullptr);

    [[nodiscard]] bool isOfAll() const;
    /// None: all.
    [[nodiscard]] QList<ReportPart> parts() const;

private:
    ChoiceField *m_which = nullptr;
    ChoiceField *m_contents;
};

class PortfolioForm : public DocumentForm
{
    Q_OBJECT

public:
    struct Choices {
        QList<InstitutionItem> institutions;
        QList<BrandItem> brands;
        UsedCodes codes;
        QList<ReportDefinition> kept;
    };
    explicit PortfolioForm(const Choices &choices, QWidget *parent = nullptr);

    /// What was asked for; its name may be empty.
    [[nodiscard]] ReportDefinition definition() const;

Q_SIGNALS:
    void keptWanted(const lianming::ReportDefinition &definition);
    void keptUnwanted(const lianming::ReportDefinition &definition);

private:
    void addKept(const QList<ReportDefinition> &kept);
    void addFilters(const Choices &choices);

    ChoiceField *m_by;
    ChoiceField *m_institution;
    ChoiceField *m_brand;
    ChoiceField *m_standing;
    ChoiceField *m_within;
    ChoiceField *m_exclusivity;
    ChoiceField *m_duties;
    CodePicker *m_categories;
    CodePicker *m_territories;
    QLineEdit *m_name;
};

} // namespace lianming
