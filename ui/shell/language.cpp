#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace lianming {

Language::Language(QObject *parent) : QObject(parent)
{
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::set(const QString &code)
{
    QString next = code;
    if (next != u"en" && next != u"zh_CN")
        next = QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    if (next == m_code)
        return;
    m_code = next;
    const bool chinese = next == u"zh_CN";
    // English says "2 March", groups by comma and writes a point, whatever the computer's own locale.
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    if (chinese && m_qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // An English file too: it holds the plural forms.
    if (m_own.load(QStringLiteral(":/lianming/translations/lianming_%1.qm").arg(next)))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed();
}

} // namespace lianming
