#include "ui/shell/theme.h"

#include "ui/shell/style.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QToolTip>

namespace lianming {

namespace {

struct Name {
    const char *name;
    Token token;
};

// Longer names first: "@ink2" before "@ink".
constexpr Name names[] = {
    {"@ground", Token::Ground},
    {"@surface", Token::Surface},
    {"@raised", Token::Raised},
    {"@hover", Token::Hover},
    {"@selected", Token::Selected},
    {"@ink2", Token::Ink2},
    {"@ink3", Token::Ink3},
    {"@ink", Token::Ink},
    {"@linestrong", Token::LineStrong},
    {"@line", Token::Line},
    {"@accenthover", Token::AccentHover},
    {"@accent", Token::Accent},
    {"@onaccent", Token::OnAccent},
    {"@goodsoft", Token::GoodSoft},
    {"@goodink", Token::GoodInk},
    {"@waitsoft", Token::WaitSoft},
    {"@waitink", Token::WaitInk},
    {"@stopsoft", Token::StopSoft},
    {"@stopink", Token::StopInk},
    {"@stop", Token::Stop},
    {"@quietsoft", Token::QuietSoft},
};

} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    m_systemDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setStyle(new Style);
    // Latin in Noto Sans where it is installed, Han in its simplified Chinese sister; the system's face stands behind
    // both.
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC"),
                      QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()});
    font.setPixelSize(int(TextSize::Body));
    font.setStyleStrategy(QFont::PreferAntialias);
    // Hinting makes Han in the regular weight look bold beside Latin.
    font.setHintingPreference(QFont::PreferNoHinting);
    QApplication::setFont(font);
    apply();
}

void Theme::set(Choice choice)
{
    m_choice = choice;
    apply();
}

Theme::Choice Theme::parse(const QString &code)
{
    if (code == u"light")
        return Choice::Light;
    return code == u"dark" ? Choice::Dark : Choice::System;
}

QString Theme::code(Choice choice)
{
    switch (choice) {
    case Choice::System: return QStringLiteral("system");
    case Choice::Light: return QStringLiteral("light");
    case Choice::Dark: return QStringLiteral("dark");
    }
    return {};
}

QString Theme::styleSheet(bool dark)
{
    QFile file(QStringLiteral(":/lianming/style/lianming.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    sheet.replace(QLatin1String("@theme"), dark ? QStringLiteral("dark") : QStringLiteral("light"));
    for (const Name &name : names)
        sheet.replace(QLatin1String(name.name), lianming::color(name.token, dark).name());
    return sheet;
}

void Theme::apply()
{
    const bool dark = m_choice == Choice::System ? m_systemDark : m_choice == Choice::Dark;
    if (m_applied == dark)
        return;
    m_applied = dark;
    QApplication::setPalette(themePalette(dark));
    QToolTip::setPalette(themePalette(dark));
    qApp->setStyleSheet(styleSheet(dark));
    Q_EMIT changed();
}

} // namespace lianming
