// What was verified of a reported line, with what was reported under each field; or a sale that was never reported.
#pragma once

#include "core/royalties/auditcase.h"
#include "ui/widgets/formpanel.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class FindingForm : public FormPanel
{
    Q_OBJECT

public:
    FindingForm(const AuditCase &record, const std::optional<AuditItem> &item, QWidget *parent = nullptr);

    [[nodiscard]] QString period() const;
    [[nodiscard]] AuditedLine line() const;
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    /// The finding, or the added line, is to be taken away.
    void removeWanted();

private:
    [[nodiscard]] static QLineEdit *makeField(const QString &id, const QString &text);
    [[nodiscard]] Text reportedText(std::function<QString(const AuditedLine &)> value) const;
    void addCodes(const AuditedLine &line);
    void addAmounts(const AuditedLine &line);
    [[nodiscard]] Currency currency() const;
    [[nodiscard]] QHash<QString, QString> problems() const;

    AuditCase m_record;
    std::optional<AuditItem> m_item;
    QLineEdit *m_period = nullptr;
    QLineEdit *m_sku;
    QLineEdit *m_category;
    QLineEdit *m_territory;
    QLineEdit *m_channel;
    QLineEdit *m_soldOn;
    QLineEdit *m_currency;
    QLineEdit *m_units;
    QLineEdit *m_gross;
    std::array<QLineEdit *, deductionKinds> m_deductions{};
    QLineEdit *m_retail;
    QLineEdit *m_share;
    QCheckBox *m_free;
    QPlainTextEdit *m_note;
};

} // namespace lianming
