// The language of the whole application, switched at once: loads our translation and Qt's own, sets the default locale,
// and lets Qt send every widget a LanguageChange.
#pragma once

#include <QObject>
#include <QTranslator>

namespace lianming {

class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// "en" or "zh_CN"; anything else: Chinese where the system speaks Chinese, otherwise English.
    void set(const QString &code);
    [[nodiscard]] QString code() const { return m_code; }

Q_SIGNALS:
    /// After the translators are in place; widgets receive LanguageChange as well.
    void changed();

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace lianming
