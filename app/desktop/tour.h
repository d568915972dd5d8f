// Walks through every page in both languages and both themes at the sizes that count and leaves a picture of each: how
// the pages are looked at without a screen. Waits for the pages' own answers, never for the clock.
#pragma once

#include "app/desktop/desktop.h"

#include <QDir>
#include <QSize>

namespace lianming {

class Tour : public QObject
{
    Q_OBJECT

public:
    struct Plan {
        QStringList pages; ///< empty: all
        QStringList languages{QStringLiteral("en"), QStringLiteral("zh_CN")};
        QStringList themes{QStringLiteral("light"), QStringLiteral("dark")};
        QList<QSize> sizes{{1280, 800}, {1920, 1080}};
    };

    Tour(Desktop &desktop, const QString &folder, const Plan &plan);

    /// Begins; finished() comes with the number of pictures that could not be written.
    void start();

Q_SIGNALS:
    void finished(int failures);

private:
    struct Stop {
        QString language;
        QString theme;
        QSize size;
        QString page;
        QString state; ///< of Page::tourStates(); empty for the page as it opens
    };

    void next();
    /// Calls `then` when the worker has answered all that was asked and the page shows it; never once the window is
    /// gone: the workspace could not be opened.
    void settle(int rounds, std::function<void()> then);
    /// Calls `then` when the pictures that the page has asked for while it was painted are there.
    void settlePictures(std::function<void()> then);
    void take();
    void save();

    Desktop &m_desktop;
    QDir m_folder;
    QList<Stop> m_stops;
    Stop m_now;
    int m_failures = 0;
};

} // namespace lianming
