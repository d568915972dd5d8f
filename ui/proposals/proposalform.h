// The form of a proposal.
#pragma once

#include "core/brands/brand.h"
#include "core/institutions/institution.h"
#include "core/proposals/proposal.h"
#include "ui/shell/session.h"
#include "ui/widgets/formpanel.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class AssetPicker;
class MoneyField;

/// The six kinds of right, each to be ticked.
class RightsChoice : public QWidget
{
    Q_OBJECT
    /// Codes of the ticked ones.
    Q_PROPERTY(QStringList codes READ codes WRITE setCodes NOTIFY codesChanged USER true)

public:
    explicit RightsChoice(const std::vector<Right> &rights, QWidget *parent = nullptr);

    [[nodiscard]] std::vector<Right> rights() const;
    [[nodiscard]] QStringList codes() const;
    void setCodes(const QStringList &codes);

Q_SIGNALS:
    void codesChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    QList<QCheckBox *> m_boxes; ///< in the order of singleRights
};

class ProposalForm : public FormPanel
{
    Q_OBJECT

public:
    struct Choices {
        QList<InstitutionItem> institutions;
        QList<BrandItem> brands;
    };

    ProposalForm(Session &session, const Proposal &proposal, const Choices &choices, QWidget *parent = nullptr);

    /// The record as the fields say; what cannot be read is left as it was.
    [[nodiscard]] Proposal value() const;
    [[nodiscard]] AssetPicker *assets() const { return m_assets; }

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    Proposal m_proposal;
    ChoiceField *m_institution;
    ChoiceField *m_brand;
    QLineEdit *m_title;
    QPlainTextEdit *m_idea;
    AssetPicker *m_assets;
    RightsChoice *m_rights;
    QLineEdit *m_categories;
    QLineEdit *m_territories;
    QLineEdit *m_channels;
    QDateEdit *m_start;
    QDateEdit *m_end;
    ChoiceField *m_exclusivity;
    QLineEdit *m_percent;
    MoneyField *m_guarantee;
    MoneyField *m_value;
    QDateEdit *m_received;
    QLineEdit *m_owner;
    QLineEdit *m_nextStep;
};

/// A date field that opens a calendar.
[[nodiscard]] QDateEdit *makeDateField(QDate day);

} // namespace lianming
