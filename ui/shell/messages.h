// What the program has to tell, shown in the message bar and never in a box that wants an OK.
#pragma once

#include "core/base/error.h"

#include <QObject>

#include <functional>

namespace lianming {

struct Notice {
    enum class Level { Info, Done, Warning, Failure };
    Level level = Level::Info;
    QString text;            ///< what happened
    QString advice = {};     ///< what was kept, what to do; may be empty
    QString actionText = {}; ///< one way on; may be empty
    std::function<void()> action = {};
};

class Messages : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Shows a notice in place of the one before.
    void show(const Notice &notice);
    void done(const QString &text) { show({Notice::Level::Done, text}); }
    void info(const QString &text) { show({Notice::Level::Info, text}); }
    void warn(const QString &text, const QString &advice = {}) { show({Notice::Level::Warning, text, advice}); }
    /// Presents an error: what happened, what was kept, what to do. A cancelled job is only an information.
    void fail(const Error &error);
    void clear();

    [[nodiscard]] const Notice &current() const { return m_current; }

Q_SIGNALS:
    void shown(const lianming::Notice &notice);
    void cleared();

private:
    Notice m_current;
};

} // namespace lianming
