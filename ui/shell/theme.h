// Light, dark, or as the system says; applied to the whole application at once. Tokens (tokens.h) are the numbers, this
// is what makes Qt's own widgets follow them: palette, fonts and one style sheet.
#pragma once

#include "ui/shell/tokens.h"

#include <QObject>

#include <optional>

namespace lianming {

class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);

    /// Applies the choice immediately; the same choice again does nothing.
    void set(Choice choice);
    [[nodiscard]] Choice choice() const { return m_choice; }

    /// "system", "light", "dark"; another word means System.
    [[nodiscard]] static Choice parse(const QString &code);
    [[nodiscard]] static QString code(Choice choice);
    /// The style sheet for Qt's own widgets in a theme.
    [[nodiscard]] static QString styleSheet(bool dark);

Q_SIGNALS:
    void changed();

private:
    void apply();

    Choice m_choice = Choice::System;
    bool m_systemDark = false;
    std::optional<bool> m_applied;
};

} // namespace lianming
