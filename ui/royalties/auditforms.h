// The forms of a royalty audit: opening one, choosing lines, what was verified of a line, how it ends. Values are
// checked here for their form and by core for their rules; saving is the view's.
#pragma once

#include "core/royalties/auditservice.h"
#include "ui/widgets/formpanel.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace lianming {

/// A contract that has something to audit.
struct AuditableContract {
    Id<Contract> id;
    QString number;
    QString title;
    Currency currency;
    QString firstPeriod; ///< reported
    QString lastPeriod;
    std::optional<AuditClause> clause; ///< of its terms
};

/// A new case, or the facts of one that is not settled.
class AuditForm : public FormPanel
{
    Q_OBJECT

public:
    AuditForm(const QList<AuditableContract> &contracts, const AuditCase &record, QWidget *parent = nullptr);

    [[nodiscard]] AuditCase value() const;

private:
    void addClause();
    void follow();
    [[nodiscard]] const AuditableContract *chosen() const;
    [[nodiscard]] QHash<QString, QString> problems() const;

    QList<AuditableContract> m_contracts;
    AuditCase m_record;
    ChoiceField *m_contract;
    QLineEdit *m_first;
    QLineEdit *m_last;
    QLineEdit *m_auditor;
    QLineEdit *m_notice;
    QLineEdit *m_costs;
    QLineEdit *m_threshold;
    ChoiceField *m_of;
    QCheckBox *m_interest;
    QSpinBox *m_lookBack;
    QPlainTextEdit *m_notes;
    Label *m_clause;
};

class SampleForm : public FormPanel
{
    Q_OBJECT

public:
    explicit SampleForm(const AuditCase &record, QWidget *parent = nullptr);

    [[nodiscard]] qint64 above() const; ///< minor units
    [[nodiscard]] qint64 size() const;
    [[nodiscard]] std::optional<quint32> seed() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    Currency m_currency;
    QLineEdit *m_above;
    QSpinBox *m_size;
    QLineEdit *m_seed;
};

class SettleForm : public FormPanel
{
    Q_OBJECT

public:
    SettleForm(const AuditCase &record, const AuditResult &result, QWidget *parent = nullptr);

    [[nodiscard]] AuditOutcome outcome() const;
    [[nodiscard]] qint64 minor() const;
    [[nodiscard]] QString reason() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    AuditResult m_result;
    ChoiceField *m_outcome;
    QLineEdit *m_amount;
    QPlainTextEdit *m_reason;
};

} // namespace lianming
