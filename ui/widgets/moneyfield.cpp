#include "ui/widgets/moneyfield.h"

#include "ui/shell/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace lianming {

MoneyField::MoneyField(const Money &money, QWidget *parent)
    : QWidget(parent), m_currency(new QComboBox), m_amount(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(m_currency);
    row->addWidget(m_amount, 1);
    for (const char *code : {"CNY", "EUR", "GBP", "HKD", "JPY", "KRW", "SGD", "TWD", "USD"})
        m_currency->addItem(QString::fromLatin1(code));
    m_amount->setAlignment(Qt::AlignRight);
    setFocusProxy(m_amount);
    setMoney(money);
    connect(m_currency, &QComboBox::currentTextChanged, this, &MoneyField::contentChanged);
    connect(m_amount, &QLineEdit::textChanged, this, &MoneyField::contentChanged);
}

void MoneyField::choose(const QString &code)
{
    if (m_currency->findText(code) < 0)
        m_currency->addItem(code);
    m_currency->setCurrentText(code);
}

Currency MoneyField::currency() const
{
    return Currency::find(QStringView(m_currency->currentText())).value_or(Currency());
}

std::optional<Money> MoneyField::money() const
{
    QString text = m_amount->text();
    for (const QChar grouping : {QChar(u','), QChar(u'，'), QChar(u' '), QChar(QChar::Nbsp)})
        text.remove(grouping);
    if (text.isEmpty())
        return Money{0, currency()};
    return Money::parse(text.toStdString(), currency());
}

void MoneyField::setMoney(const Money &money)
{
    choose(money.currency.codeText());
    m_amount->setText(money.minor == 0 ? QString() : money.text());
}

QString MoneyField::content() const
{
    return m_currency->currentText() + u' ' + m_amount->text();
}

void MoneyField::setContent(const QString &content)
{
    choose(content.section(u' ', 0, 0));
    m_amount->setText(content.section(u' ', 1));
}

} // namespace lianming
