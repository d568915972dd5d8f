// The form of a proposal.
#pragma once

#include "core/brands/brand.h"
#include "core/institutions/institution.h"
#include "core/proposals/proposal.h"
#include "core/rights/usedcodes.h"
#include "ui/shell/session.h"
#include "ui/widgets/formpanel.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class AssetPicker;
class CodePicker;
class MoneyField;

class ProposalForm : public FormPanel
{
    Q_OBJECT

public:
    struct Choices {
        QList<InstitutionItem> institutions;
        QList<BrandItem> brands;
        UsedCodes codes;                         ///< offered beside what Lianming knows
        QHash<qint64, QString> assetTitles = {}; ///< by id, for proposalFieldText()
        bool isBrand = false;                    ///< of who works for a brand: the house's follow-up is not theirs
    };

    ProposalForm(Session &session, const Proposal &proposal, const Choices &choices, QWidget *parent = nullptr);

    /// The record as the fields say; what cannot be read is left as it was.
    [[nodiscard]] Proposal value() const;
    [[nodiscard]] AssetPicker *assets() const { return m_assets; }

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    Proposal m_proposal;
    bool m_isBrand;
    ChoiceField *m_institution;
    ChoiceField *m_brand;
    QLineEdit *m_title;
    QPlainTextEdit *m_idea;
    AssetPicker *m_assets;
    CodePicker *m_rights;
    CodePicker *m_categories;
    CodePicker *m_territories;
    CodePicker *m_channels;
    QDateEdit *m_start;
    QDateEdit *m_end;
    ChoiceField *m_exclusivity;
    QLineEdit *m_percent;
    MoneyField *m_guarantee;
    MoneyField *m_value;
    QDateEdit *m_received;
    QLineEdit *m_owner;
    QLineEdit *m_nextStep;
    QCheckBox *m_hasDue;
    QDateEdit *m_due;
};

/// What a field of proposalFields() holds, in words.
[[nodiscard]] QString proposalFieldText(const QString &field, const Proposal &proposal,
                                        const ProposalForm::Choices &choices);
/// The same of what the history keeps of a field; amounts are of `currency`.
[[nodiscard]] QString proposalHistoryText(const QString &field, const QString &value, Currency currency,
                                          const ProposalForm::Choices &choices);

/// A date field that opens a calendar.
[[nodiscard]] QDateEdit *makeDateField(QDate day);

} // namespace lianming
