// An amount and its currency, typed as people type amounts and kept exactly: the text is read as a decimal, never as a
// floating number. Grouping commas and blanks may be typed and are not needed.
#pragma once

#include "core/base/money.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;

namespace lianming {

class MoneyField : public QWidget
{
    Q_OBJECT
    /// "CNY 1234.50" as typed; for FormPanel.
    Q_PROPERTY(QString content READ content WRITE setContent NOTIFY contentChanged USER true)

public:
    explicit MoneyField(const Money &money = {}, QWidget *parent = nullptr);

    /// The amount; an empty field is 0. Nothing while the text is no amount of that currency.
    [[nodiscard]] std::optional<Money> money() const;
    void setMoney(const Money &money);
    [[nodiscard]] Currency currency() const;

    [[nodiscard]] QString content() const;
    void setContent(const QString &content);
    [[nodiscard]] QLineEdit *field() const { return m_amount; }

Q_SIGNALS:
    void contentChanged();

private:
    void choose(const QString &code);

    QComboBox *m_currency;
    QLineEdit *m_amount;
};

} // namespace lianming
